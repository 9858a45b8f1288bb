import type { EventDefinition } from '../events.ts';

const ofClaim = ['claimId', 'contractId', 'landlordSpaceId'] as const;

/** What the monthly update of accounts tells (R-CLM-13, K-MONTH). */
export const monthlyUpdateEvents = {
  // Said once for all the accounts of a space that wait, or were not updated in time.
  MonthlyUpdatesDue: {
    from: 'claims',
    aggregate: 'LandlordSpace',
    payload: ['landlordSpaceId', 'dueOn'],
    listeners: { claims: ['tell-monthly-updates'], account: ['notify-members'] },
  },
  AccountUpdated: { from: 'claims', aggregate: 'UnpaidClaim', payload: ofClaim, listeners: {} },
  ClaimSuspended: { from: 'claims', aggregate: 'UnpaidClaim', payload: ofClaim, listeners: {} },
} as const satisfies Record<string, EventDefinition>;
