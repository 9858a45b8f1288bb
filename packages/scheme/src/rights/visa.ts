import { established, everybody, parties, type RightsTable, type Roles, to } from '../roles.ts';

/** A request and everything in it (income, papers, reasons): its tenant and the officers. Never the landlord, never a partner. */
const file: Roles = ['TENANT', 'OFFICER'];

/**
 * Visa: a landlord reads of a visa what the tenant hands over (number, names, maximum rent, zone, validity, status) and
 * nothing of the request behind it. A partner reads, in its départements, who holds one and until when.
 */
export const visaRights = {
  Query: {
    ...to(['TENANT'], 'myVisaRequests', 'myVisas'),
    ...to(file, 'visaRequest'),
    ...to(['OFFICER'], 'visaQueue'),
    ...to(['PARTNER'], 'visas', 'visaByNumber'),
    ...to(everybody, 'checkVisa', 'communes', 'simulateEligibility'),
    ...to(['SERVICE'], 'visaForContract'),
  },
  Mutation: {
    ...to(
      ['TENANT'],
      'startVisaRequest',
      'saveApplicant',
      'saveDwellingPlan',
      'removeVisaDocument',
      'submitVisaRequest',
    ),
    ...to(['OFFICER'], 'takeNextVisaRequest', 'certifyVisaRequest', 'refuseVisaRequest'),
  },
  Space: to(file, 'visaRequests'),
  Commune: to(everybody, 'inseeCode', 'name', 'departement', 'postcodes'),
  Applicant: to(file, 'givenName', 'familyName', 'birthDate', 'situation', 'monthlyResourcesCents'),
  DwellingPlan: to(file, 'mode', 'commune', 'rentCents', 'chargesCents', 'plannedLeaseOn'),
  VisaDocument: to(file, 'id', 'kind', 'fileName', 'contentType', 'sizeBytes', 'receivedAt', 'path'),
  RequiredVisaDocument: to(file, 'kind', 'label', 'why', 'received'),
  EligibilityAssessment: to(file, 'eligible', 'requestDate', 'zone', 'maxRentCents', 'rentAccepted', 'lines'),
  VisaRequest: {
    ...to(file, 'id', 'number', 'status', 'version', 'createdAt', 'submittedAt', 'decisionDueOn', 'decidedAt', 'late'),
    ...to(file, 'applicant', 'dwellingPlan', 'documents', 'requiredDocuments', 'missingSteps', 'eligibility'),
    ...to(file, 'refusalReasons', 'visa', 'tenant'),
    ...to(['OFFICER'], 'assignedToMe'),
  },
  VisaRequestConnection: to(file, 'nodes', 'totalCount', 'pageInfo'),
  Visa: {
    // The maximum rent tells the tenant's income, which a partner has no business with.
    ...to(established, 'id', 'number', 'holderNames', 'zone', 'validUntil', 'status'),
    ...to(parties, 'maxRentCents'),
    ...to([...file, 'PARTNER'], 'issuedOn'),
    ...to(file, 'pdfPath', 'request'),
  },
  VisaConnection: to(['TENANT', 'PARTNER'], 'nodes', 'totalCount', 'pageInfo'),
  VisaCheck: to(everybody, 'number', 'state', 'validUntil', 'maxRentCents', 'initials'),
  EligibilitySimulation: to(everybody, 'answer', 'singleChanges', 'maximumRents', 'compared'),
  SimulatedAssessment: to(everybody, 'eligible', 'requestDate', 'zone', 'maxRentCents', 'rentAccepted', 'lines'),
  SingleChange: to(everybody, 'kind', 'sentence', 'maxRentCents'),
  CommuneMaximum: to(everybody, 'commune', 'zone', 'maxRentCents'),
  VisaRequestStarted: to(['TENANT'], 'visaRequest'),
  AnotherRequestOpen: to(['TENANT'], 'message', 'visaRequest'),
  ApplicantSaved: to(['TENANT'], 'visaRequest'),
  ApplicantRefused: to(['TENANT'], 'message', 'fields'),
  DwellingPlanSaved: to(['TENANT'], 'visaRequest'),
  DwellingPlanRefused: to(['TENANT'], 'message', 'fields'),
  VisaDocumentRemoved: to(['TENANT'], 'visaRequest'),
  VisaRequestSubmitted: to(['TENANT'], 'visaRequest'),
  VisaRequestNotReady: to(['TENANT'], 'message', 'missing'),
  VisaRequestTaken: to(['OFFICER'], 'visaRequest'),
  VisaQueueEmpty: to(['OFFICER'], 'message'),
  VisaCertified: to(['OFFICER'], 'visaRequest', 'visa'),
  NotEligible: to(['OFFICER'], 'message', 'lines'),
  VisaRefused: to(['OFFICER'], 'visaRequest'),
  ReasonRequired: to(['OFFICER'], 'message'),
  VisaForContract: {
    ...to(['SERVICE'], 'id', 'number', 'holderNames', 'maxRentCents', 'zone', 'issuedOn', 'validUntil', 'status'),
    ...to(['SERVICE'], 'tenantSpaceId'),
  },
} satisfies RightsTable;
