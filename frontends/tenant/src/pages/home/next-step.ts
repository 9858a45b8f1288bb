import { type HomeContract, type HomeDebt, type HomeFacts, type HomeRequest, type HomeVisa, storyOf } from './facts.ts';

/** The one thing to do next, or to know when there is nothing to do. */
export type NextStep =
  | { readonly kind: 'START' }
  | { readonly kind: 'REPAY'; readonly debt: HomeDebt }
  | { readonly kind: 'CONTINUE' | 'WAIT' | 'LATE' | 'COMPLETE' | 'REFUSED'; readonly request: HomeRequest }
  | { readonly kind: 'HAND_OVER' | 'USED' | 'RENEW'; readonly visa: HomeVisa }
  | { readonly kind: 'PREPARED' | 'SIGN_LEASE' | 'COVERED' | 'UNPAID' | 'ENDED'; readonly contract: HomeContract };

/**
 * Which step to put first. A debt comes before all, because its two months run (R-PLAN-01); then what the person has begun; then what came
 * of it. Reads the server's statuses, decides nothing of a right.
 */
export function nextStep(facts: HomeFacts): NextStep {
  const debt = facts.debts
    .filter(({ outstandingCents }) => outstandingCents > 0)
    .sort((a, b) => a.planRequestByOn.localeCompare(b.planRequestByOn))[0];
  if (debt !== undefined) return { kind: 'REPAY', debt };
  const { request, visa, contract } = storyOf(facts);
  if (contract !== undefined) return stepOfContract(contract);
  if (visa !== undefined) return stepOfVisa(visa);
  if (request === undefined) return { kind: 'START' };
  const usable = facts.visas.find(({ status }) => status === 'VALID');
  return request.status === 'REFUSED' && usable !== undefined
    ? { kind: 'HAND_OVER', visa: usable }
    : stepOfRequest(request);
}

function stepOfRequest(request: HomeRequest): NextStep {
  switch (request.status) {
    case 'DRAFT':
      return { kind: 'CONTINUE', request };
    case 'INCOMPLETE':
      return { kind: 'COMPLETE', request };
    case 'REFUSED':
      return { kind: 'REFUSED', request };
    case 'WITHDRAWN':
      return { kind: 'START' };
    // Certified, and its visa not readable yet: the file still says what is known of it.
    case 'SUBMITTED':
    case 'CERTIFIED':
      return { kind: request.late ? 'LATE' : 'WAIT', request };
  }
}

function stepOfVisa(visa: HomeVisa): NextStep {
  switch (visa.status) {
    case 'VALID':
      return { kind: 'HAND_OVER', visa };
    // Its contract could not be read for the moment.
    case 'CONSUMED':
      return { kind: 'USED', visa };
    case 'EXPIRED':
    case 'REVOKED':
      return { kind: 'RENEW', visa };
  }
}

function stepOfContract(contract: HomeContract): NextStep {
  if (contract.hasOpenClaim) return { kind: 'UNPAID', contract };
  if (contract.status === 'GENERATED') return { kind: 'PREPARED', contract };
  if (contract.status === 'VALIDATED' && contract.lease.signedOn === null) return { kind: 'SIGN_LEASE', contract };
  if (contract.status === 'VALIDATED' || contract.status === 'IN_FORCE') return { kind: 'COVERED', contract };
  return { kind: 'ENDED', contract };
}
