import type { Mutations } from './positions.ts';

/** S16. Minutes for which a proof of who one is holds for the acts below. */
export const PROOF_MINUTES = 10;

/**
 * S16. What a session left open on a desk must not do: decisions, money, keys, everything one is known by, and what cannot be taken back. Each asks for the password or a code again when the last
 * proof is older than that.
 */
const provedAgain = [
  'certifyVisaRequest',
  'refuseVisaRequest',
  'issueReceipt',
  'decideClaim',
  'answerContest',
  'issueDamageReceipt',
  'decideDamage',
  'lockAccount',
  'unlockAccount',
  'resetSecondFactor',
  'releaseEmail',
  'makePaymentFile',
  'examineBankLine',
  'startLitigation',
  'requestDataExport',
  'openDataExport',
  'closeSpace',
  'closeAccount',
  'decideContractEvent',
  'createApiClient',
  'rotateApiClientSecret',
] as const satisfies readonly (keyof Mutations)[];

/** Whether a mutation asks for a fresh proof of who one is. */
export function asksForProof(mutation: string): boolean {
  return (provedAgain as readonly string[]).includes(mutation);
}
