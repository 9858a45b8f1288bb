const page = ({ damageClaimId }: { readonly damageClaimId: string }) => `/bailleur/degradations/${damageClaimId}`;

/** The landlord’s messages about damage, and the tenant’s about the debt it becomes. */
export const damageNotices = {
  DamageDeclared: [{ to: 'landlordSpaceId', family: 'DEADLINES', page }],
  DamagePapersAsked: [{ to: 'landlordSpaceId', family: 'DEADLINES', page }],
  DamageLapsed: [{ to: 'landlordSpaceId', family: 'DEADLINES', page }],
  DamageRelieved: [{ to: 'landlordSpaceId', family: 'DEADLINES', page }],
  DamageRefused: [{ to: 'landlordSpaceId', family: 'DEADLINES', page }],
  DamageAppealUpheld: [{ to: 'landlordSpaceId', family: 'DEADLINES', page }],
  DamageDocumentsConfirmed: [{ to: 'landlordSpaceId', family: 'PROGRESS', page }],
  DamageReceiptIssued: [{ to: 'landlordSpaceId', family: 'RECEIPT', page }],
  DamagePaymentReturned: [{ to: 'landlordSpaceId', family: 'RECEIPT', page }],
  DamagePaymentReversed: [
    { to: 'landlordSpaceId', family: 'RECEIPT', page },
    { to: 'tenantSpaceId', family: 'DEBT', page: () => '/locataire/remboursement' },
  ],
  DamageRepaid: [{ to: 'landlordSpaceId', family: 'PROGRESS', page }],
  DamageReceiptValidated: [],
  DamageReceiptPaid: [
    { to: 'landlordSpaceId', family: 'RECEIPT', page },
    { to: 'tenantSpaceId', family: 'DEBT', page: () => '/locataire/remboursement' },
  ],
} as const;
