import type { EventDefinition } from '../events.ts';

/** What happens to a request, to the visa it leads to, and to the figures both are judged by. */
export const visaEvents = {
  VisaDocumentReceived: {
    from: 'visa',
    aggregate: 'VisaDocument',
    payload: ['requestId', 'documentId'],
    listeners: { visa: ['read-paper-code'] },
  },
  VisaRequestSubmitted: {
    from: 'visa',
    aggregate: 'VisaRequest',
    payload: ['requestId', 'tenantSpaceId'],
    listeners: { visa: ['tell-request-received', 'certify-by-engine'], account: ['notify-members'] },
  },
  VisaDocumentsAsked: {
    from: 'visa',
    aggregate: 'VisaRequest',
    payload: ['requestId', 'tenantSpaceId'],
    listeners: { visa: ['tell-documents-asked'], account: ['notify-members'] },
  },
  VisaRequestCompleted: {
    from: 'visa',
    aggregate: 'VisaRequest',
    payload: ['requestId', 'tenantSpaceId'],
    listeners: { visa: ['tell-request-received'], account: ['notify-members'] },
  },
  VisaRequestWithdrawn: {
    from: 'visa',
    aggregate: 'VisaRequest',
    payload: ['requestId', 'tenantSpaceId'],
    listeners: {},
  },
  VisaCertified: {
    from: 'visa',
    aggregate: 'VisaRequest',
    payload: ['requestId', 'visaId', 'tenantSpaceId'],
    listeners: { visa: ['tell-visa-certified'], account: ['notify-members'] },
  },
  VisaRefused: {
    from: 'visa',
    aggregate: 'VisaRequest',
    payload: ['requestId', 'tenantSpaceId'],
    listeners: { visa: ['tell-visa-refused'], account: ['notify-members'] },
  },
  VisaRefusalContested: {
    from: 'visa',
    aggregate: 'VisaRequest',
    payload: ['requestId', 'tenantSpaceId'],
    listeners: { visa: ['tell-refusal-contested'], account: ['notify-members'] },
  },
  VisaRefusalUpheld: {
    from: 'visa',
    aggregate: 'VisaRequest',
    payload: ['requestId', 'tenantSpaceId'],
    listeners: { visa: ['tell-visa-refused'], account: ['notify-members'] },
  },
  VisaConsumed: { from: 'visa', aggregate: 'Visa', payload: ['visaId'], listeners: {} },
  VisaFreed: { from: 'visa', aggregate: 'Visa', payload: ['visaId', 'tenantSpaceId'], listeners: {} },
  ParameterChangeApproved: { from: 'visa', aggregate: 'ParameterChange', payload: ['changeId'], listeners: {} },
  ParameterChangeRejected: { from: 'visa', aggregate: 'ParameterChange', payload: ['changeId'], listeners: {} },
  VisaExpired: {
    from: 'visa',
    aggregate: 'Visa',
    payload: ['visaId', 'tenantSpaceId'],
    listeners: { visa: ['tell-visa-expired'], account: ['notify-members'] },
  },
  VisaRevoked: {
    from: 'visa',
    aggregate: 'Visa',
    payload: ['visaId', 'tenantSpaceId'],
    listeners: { visa: ['tell-visa-revoked'], account: ['notify-members'] },
  },
  VisaEndsSoon: {
    from: 'visa',
    aggregate: 'Visa',
    payload: ['visaId', 'tenantSpaceId'],
    listeners: { visa: ['tell-visa-ends-soon'], account: ['notify-members'] },
  },
} as const satisfies Record<string, EventDefinition>;
