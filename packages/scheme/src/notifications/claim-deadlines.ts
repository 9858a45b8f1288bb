const toLandlord = { to: 'landlordSpaceId', family: 'DEADLINES' } as const;

const claimPage = ({ claimId }: { readonly claimId: string }) => `/bailleur/sinistres/${claimId}`;

/** The landlord’s messages about a day that is near: the tenant’s account before anything is declared, the claim and its papers afterwards. */
export const claimDeadlineNotices = {
  DeclarationDeadlineNear: [
    {
      ...toLandlord,
      page: ({ contractId }: { readonly contractId: string }) => `/bailleur/contrats/${contractId}/compte`,
    },
  ],
  ClaimDeadlineNear: [{ ...toLandlord, page: claimPage }],
  ClaimDocumentSentBack: [{ ...toLandlord, page: claimPage }],
} as const;
