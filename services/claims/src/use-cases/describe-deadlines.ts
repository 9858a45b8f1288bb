import type { Temporal } from 'temporal-polyfill';
import { type DeadlineState, deadlineStates } from '../domain/deadline-state.ts';
import { contestWords, deadlineWords } from '../domain/deadline-words.ts';
import type { ClaimDeadline } from '../entities/claim-deadline.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';

/** One step of a claim's timeline: what, of whom, until when, where it stands and what follows if it is missed. */
export interface DescribedDeadline {
  id: string;
  ruleId: string;
  label: string;
  startsOn: Temporal.PlainDate;
  dueOn: Temporal.PlainDate;
  dayKind: ClaimDeadline['dayKind'];
  state: DeadlineState;
  actor: string;
  consequence: string;
  parameterFrom: Temporal.PlainDate;
}

/** Puts the clocks of a claim in words, as they stand on a day; those of a claim whose receipt is made ask for an answer to its contest. */
export function describeDeadlines(
  clocks: readonly ClaimDeadline[],
  today: Temporal.PlainDate,
  status?: UnpaidClaim['status'],
): DescribedDeadline[] {
  const kept = clocks.map(({ id, ruleId, clock, startsOn, dueOn, dayKind, parameterFrom, outcome }) => ({
    ...{ id, ruleId, clock, startsOn, dueOn, dayKind, parameterFrom },
    outcome: outcome ?? null,
  }));
  const isContested = status === 'RECEIPT_ISSUED';
  return deadlineStates(kept, today).map(({ clock, outcome, ...one }) => ({
    ...one,
    ...(isContested && clock === 'K-RECEIPT' && outcome === null ? contestWords : deadlineWords[clock]),
  }));
}
