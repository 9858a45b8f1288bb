const debtor = { to: 'tenantSpaceId', family: 'DEBT', page: () => '/locataire/remboursement' } as const;
const landlord = {
  to: 'landlordSpaceId',
  family: 'PROGRESS',
  page: ({ claimId }: { readonly claimId: string }) => `/bailleur/sinistres/${claimId}`,
} as const;

/** The messages about what is repaid of an indemnity, to the tenant and to the landlord. */
export const repaymentNotices = {
  RepaymentReceived: [{ ...debtor, family: 'PROGRESS' }],
  CardPaymentNotRecorded: [{ ...debtor, family: 'PROGRESS' }],
  CardPaymentGivenBack: [{ ...debtor, family: 'PROGRESS' }],
  DebtRepaid: [landlord, debtor],
  RepaymentPlanRequested: [],
  RepaymentPlanAccepted: [],
  RepaymentPlanDecided: [debtor],
  RepaymentPlanBreached: [debtor],
  LitigationStarted: [landlord, debtor],
  LateRentReported: [],
  LitigationEnded: [landlord],
} as const;
