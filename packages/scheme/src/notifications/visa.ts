const followUp = ({ requestId }: { readonly requestId: string }) => `/locataire/demande/${requestId}/suivi`;
const visaPage = ({ visaId }: { readonly visaId: string }) => `/locataire/visa/${visaId}`;

/** The tenant’s messages about a request, and about the visa it leads to. */
export const visaNotices = {
  VisaDocumentReceived: [],
  VisaRequestSubmitted: [{ to: 'tenantSpaceId', family: 'PROGRESS', page: followUp }],
  VisaDocumentsAsked: [{ to: 'tenantSpaceId', family: 'VISA', page: followUp }],
  VisaRequestCompleted: [{ to: 'tenantSpaceId', family: 'PROGRESS', page: followUp }],
  // Whoever takes a request back knows it.
  VisaRequestWithdrawn: [],
  VisaCertified: [{ to: 'tenantSpaceId', family: 'VISA', page: visaPage }],
  VisaRefused: [{ to: 'tenantSpaceId', family: 'VISA', page: followUp }],
  VisaRefusalContested: [{ to: 'tenantSpaceId', family: 'PROGRESS', page: followUp }],
  VisaRefusalUpheld: [{ to: 'tenantSpaceId', family: 'VISA', page: followUp }],
  VisaConsumed: [],
  VisaFreed: [],
  ParameterChangeApproved: [],
  ParameterChangeRejected: [],
  VisaEndsSoon: [{ to: 'tenantSpaceId', family: 'VISA', page: visaPage }],
  VisaRevoked: [{ to: 'tenantSpaceId', family: 'VISA', page: visaPage }],
  VisaExpired: [{ to: 'tenantSpaceId', family: 'VISA', page: visaPage }],
} as const;
