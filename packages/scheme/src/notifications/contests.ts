const ofRent = {
  to: 'landlordSpaceId',
  family: 'RECEIPT',
  page: ({ claimId }: { readonly claimId: string }) => `/bailleur/sinistres/${claimId}`,
} as const;
const ofDamage = {
  to: 'landlordSpaceId',
  family: 'RECEIPT',
  page: ({ damageClaimId }: { readonly damageClaimId: string }) => `/bailleur/degradations/${damageClaimId}`,
} as const;

/** The landlord’s messages about a receipt they contested. */
export const contestNotices = {
  ReceiptContested: [ofRent],
  ReceiptUpheld: [ofRent],
  ReceiptCancelled: [ofRent],
  DamageReceiptContested: [ofDamage],
  DamageReceiptUpheld: [ofDamage],
  DamageReceiptCancelled: [ofDamage],
} as const;
