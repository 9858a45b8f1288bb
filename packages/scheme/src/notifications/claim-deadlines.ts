const toLandlord = { to: 'landlordSpaceId', family: 'DEADLINES' } as const;

/** The landlord’s messages about a day that is near: the tenant’s account before anything is declared, the claim afterwards. */
export const claimDeadlineNotices = {
  DeclarationDeadlineNear: [
    {
      ...toLandlord,
      page: ({ contractId }: { readonly contractId: string }) => `/bailleur/contrats/${contractId}/compte`,
    },
  ],
  ClaimDeadlineNear: [
    { ...toLandlord, page: ({ claimId }: { readonly claimId: string }) => `/bailleur/sinistres/${claimId}` },
  ],
} as const;
