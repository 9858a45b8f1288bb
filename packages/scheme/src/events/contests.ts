import type { EventDefinition } from '../events.ts';

const ofRent = {
  from: 'claims',
  aggregate: 'SubrogationReceipt',
  payload: ['receiptId', 'claimId', 'landlordSpaceId'],
  listeners: { claims: ['tell-contest'], account: ['notify-members'] },
} as const;
const ofDamage = { ...ofRent, payload: ['receiptId', 'damageClaimId', 'landlordSpaceId'] } as const;

/** A receipt contested before it is validated, and the answer: it stands, or it is cancelled (R-STATE-RECEIPT). */
export const contestEvents = {
  ReceiptContested: ofRent,
  ReceiptUpheld: ofRent,
  ReceiptCancelled: ofRent,
  DamageReceiptContested: ofDamage,
  DamageReceiptUpheld: ofDamage,
  DamageReceiptCancelled: ofDamage,
} as const satisfies Record<string, EventDefinition>;
