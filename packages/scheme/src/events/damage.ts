import type { EventDefinition } from '../events.ts';

const claim = { from: 'claims', aggregate: 'DegradationClaim' } as const;
const receipt = { from: 'claims', aggregate: 'SubrogationReceipt' } as const;
const ofClaim = ['damageClaimId', 'contractId', 'landlordSpaceId'] as const;

/** What happens to damage declared after an exit (R-STATE-DEGRADATIONCLAIM), and to the receipt that pays it. */
export const damageEvents = {
  DamageDeclared: {
    ...claim,
    payload: ofClaim,
    listeners: { claims: ['tell-damage-declared'], account: ['notify-members'] },
  },
  DamagePapersAsked: {
    ...claim,
    payload: ofClaim,
    listeners: { claims: ['tell-damage-decided'], account: ['notify-members'] },
  },
  DamageLapsed: { ...claim, payload: ofClaim, listeners: { account: ['notify-members'] } },
  DamageRelieved: {
    ...claim,
    payload: ofClaim,
    listeners: { claims: ['tell-damage-decided'], account: ['notify-members'] },
  },
  DamageRefused: {
    ...claim,
    payload: ofClaim,
    listeners: { claims: ['tell-damage-decided'], account: ['notify-members'] },
  },
  DamageAppealUpheld: {
    ...claim,
    payload: ofClaim,
    listeners: { claims: ['tell-damage-decided'], account: ['notify-members'] },
  },
  DamageDocumentsConfirmed: {
    ...claim,
    payload: ['damageClaimId', 'landlordSpaceId'],
    listeners: { account: ['notify-members'] },
  },
  DamageReceiptIssued: {
    ...receipt,
    payload: ['receiptId', 'damageClaimId', 'landlordSpaceId'],
    listeners: { claims: ['tell-receipt-issued'], account: ['notify-members'] },
  },
  DamageReceiptValidated: {
    ...receipt,
    payload: ['receiptId', 'damageClaimId'],
    listeners: { claims: ['pay-receipt'] },
  },
  DamageReceiptPaid: {
    ...receipt,
    payload: ['receiptId', 'damageClaimId', 'debtId', 'landlordSpaceId', 'tenantSpaceId'],
    listeners: { claims: ['tell-receipt-paid', 'tell-debt'], account: ['notify-members'] },
  },
  DamagePaymentReturned: {
    from: 'claims',
    aggregate: 'Payment',
    payload: ['receiptId', 'damageClaimId', 'landlordSpaceId'],
    listeners: { account: ['notify-members'] },
  },
  DamagePaymentReversed: {
    ...receipt,
    payload: ['receiptId', 'damageClaimId', 'landlordSpaceId', 'tenantSpaceId'],
    listeners: { account: ['notify-members'] },
  },
  DamageRepaid: {
    ...claim,
    payload: ['damageClaimId', 'debtId', 'landlordSpaceId'],
    listeners: { account: ['notify-members'] },
  },
} as const satisfies Record<string, EventDefinition>;
