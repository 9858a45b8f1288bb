import type { EventDefinition } from '../events.ts';

const near = {
  from: 'claims',
  aggregate: 'UnpaidClaim',
  payload: ['claimId', 'contractId', 'landlordSpaceId', 'dueOn'],
  listeners: { claims: ['tell-deadline-near'], account: ['notify-members'] },
} as const satisfies EventDefinition;

/** A landlord has a few days left (domain §5): to post the notice and to declare, then to join the papers and to validate the receipt. */
export const claimDeadlineEvents = { DeclarationDeadlineNear: near, ClaimDeadlineNear: near } as const;
