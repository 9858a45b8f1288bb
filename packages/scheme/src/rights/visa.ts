import { established, everybody, parties, type RightsTable, type Roles, to } from '../roles.ts';

/** A request and everything in it (income, papers, reasons): its tenant and the officers. Never the landlord, never a partner. */
const file: Roles = ['TENANT', 'OFFICER'];

/** Whoever a tenant sends a link to; a partner has no business with the maximum rent it shows. */
const linkHolders: Roles = ['ANONYMOUS', 'PENDING', 'TENANT', 'LANDLORD', 'OFFICER'];

/**
 * Visa: a landlord reads of a visa what the tenant hands over (number, names, maximum rent, zone, validity, status) and
 * nothing of the request behind it. A partner reads, in its départements, who holds one and until when.
 */
export const visaRights = {
  Query: {
    ...to(['TENANT'], 'myVisaRequests', 'myVisas', 'visaShares'),
    ...to(file, 'visaRequest'),
    ...to(['OFFICER'], 'parameters', 'parameterChanges'),
    ...to(['OFFICER'], 'visaQueue'),
    ...to(['PARTNER'], 'visas', 'visaByNumber'),
    ...to(everybody, 'checkVisa', 'checkVisaCode', 'communes', 'simulateEligibility'),
    ...to(linkHolders, 'paperLink', 'paperAddress'),
    ...to(['SERVICE'], 'visaForContract', 'visaPersonalData', 'visaPersonalPaper'),
  },
  Mutation: {
    ...to(
      ['TENANT'],
      'startVisaRequest',
      'keepHalfTyped',
      'saveApplicant',
      'saveEmployment',
      'saveHousehold',
      'saveDwellingPlan',
      'orderVisaDocuments',
      'removeVisaDocument',
      'submitVisaRequest',
    ),
    ...to(['TENANT'], 'completeVisaRequest', 'withdrawVisaRequest'),
    ...to(['OFFICER'], 'judgeVisaDocument', 'askVisaDocuments'),
    ...to(['TENANT'], 'openPaperLink', 'closePaperLink'),
    ...to(['TENANT'], 'renewVisa', 'redoVisaRequest', 'shareVisa', 'revokeVisaShare'),
    ...to(linkHolders, 'openVisaShare'),
    ...to(['OFFICER'], 'takeNextVisaRequest', 'certifyVisaRequest', 'refuseVisaRequest'),
    ...to(['OFFICER'], 'proposeParameterChange', 'decideParameterChange'),
  },
  Space: to(file, 'visaRequests'),
  Commune: to(everybody, 'inseeCode', 'name', 'departement', 'postcodes'),
  Applicant: {
    ...to(file, 'givenName', 'familyName', 'birthDate', 'emancipated', 'residence', 'situation'),
    ...to(file, 'resources', 'monthlyResourcesCents'),
  },
  DeclaredResource: to(file, 'kind', 'declaredCents'),
  Employment: to(file, 'employer', 'contract', 'startsOn', 'promisedOn', 'transferredOn', 'netMonthlyWageCents'),
  JointHolder: {
    ...to(file, 'givenName', 'familyName', 'birthDate', 'emancipated', 'situation', 'residence'),
    ...to(file, 'resources', 'monthlyResourcesCents', 'employment', 'employmentAnswered'),
  },
  VisaHousehold: to(file, 'signatories', 'holder', 'housingAidCents'),
  DwellingPlan: {
    ...to(file, 'mode', 'commune', 'rentCents', 'chargesCents', 'plannedLeaseOn'),
    ...to(file, 'leaseKind', 'intermediation', 'cohabitingOwnerYears', 'dwellingKind', 'familyTie'),
  },
  VisaDocument: {
    ...to(file, 'id', 'kind', 'fileName', 'contentType', 'sizeBytes', 'receivedAt', 'path', 'thumbnailPath'),
    ...to(file, 'code', 'codeProves', 'codeContradicts'),
    ...to(file, 'scan', 'verdict', 'verdictReason', 'verdictNote'),
  },
  UnfinishedVisaDocument: {
    ...to(linkHolders, 'id', 'kind', 'sha256', 'sizeBytes', 'receivedBytes'),
    // A name may say whose it is, which a link does not.
    ...to(['TENANT'], 'fileName'),
  },
  AskedVisaDocument: to(file, 'kind', 'label', 'note', 'received'),
  RequiredVisaDocument: to(file, 'kind', 'label', 'why', 'source', 'received'),
  EligibilityAssessment: {
    ...to(file, 'eligible', 'requestDate', 'zone', 'maxRentCents', 'rentAccepted', 'lines'),
    ...to(file, 'decidedByEngine', 'proofs'),
  },
  MachineProof: to(file, 'documentId', 'sentence'),
  VisaRequest: {
    ...to(file, 'id', 'number', 'status', 'version', 'createdAt', 'submittedAt', 'decisionDueOn', 'decidedAt', 'late'),
    ...to(file, 'applicant', 'dwellingPlan', 'documents', 'requiredDocuments', 'missingSteps', 'eligibility'),
    ...to(file, 'asksEmployment', 'employment', 'employmentAnswered', 'asksHolderEmployment', 'household'),
    ...to(file, 'askedDocuments', 'singleChanges'),
    ...to(['TENANT'], 'halfTypedPages', 'unfinishedDocuments'),
    ...to(file, 'refusalReasons', 'visa', 'tenant'),
    ...to(['OFFICER'], 'assignedToMe', 'officer', 'conflictDeclared', 'doubts'),
  },
  VisaRequestConnection: to(file, 'nodes', 'totalCount', 'pageInfo'),
  Visa: {
    // The maximum rent tells the tenant's income, which a partner has no business with.
    ...to(established, 'id', 'number', 'holderNames', 'zone', 'validUntil', 'status'),
    ...to(parties, 'maxRentCents'),
    ...to([...file, 'PARTNER'], 'issuedOn'),
    ...to(['TENANT'], 'walletPath'),
    ...to(file, 'pdfPath', 'qrCode', 'endsSoon', 'request'),
  },
  VisaQrCode: to(file, 'content', 'size', 'path'),
  VisaShare: to(['TENANT'], 'id', 'label', 'createdAt', 'revokedAt', 'url', 'openings'),
  VisaShareOpening: to(['TENANT'], 'opener', 'firstAt'),
  VisaShared: to(['TENANT'], 'share'),
  VisaShareRefused: to(['TENANT'], 'message'),
  VisaShareRevoked: to(['TENANT'], 'share'),
  // Whoever has the link has it from the tenant.
  SharedVisa: {
    ...to(linkHolders, 'number', 'holderNames', 'familyName', 'state', 'maxRentCents', 'zone', 'validUntil'),
  },
  VisaShareOpened: to(linkHolders, 'visa'),
  VisaShareClosed: to(linkHolders, 'message'),
  VisaConnection: to(['TENANT', 'PARTNER'], 'nodes', 'totalCount', 'pageInfo'),
  VisaCheck: to(everybody, 'number', 'state', 'validUntil', 'maxRentCents', 'initials'),
  EligibilitySimulation: to(everybody, 'answer', 'singleChanges', 'maximumRents', 'compared'),
  SimulatedAssessment: to(everybody, 'eligible', 'requestDate', 'zone', 'maxRentCents', 'rentAccepted', 'lines'),
  SingleChange: to(everybody, 'kind', 'sentence', 'maxRentCents'),
  CommuneMaximum: to(everybody, 'commune', 'zone', 'maxRentCents'),
  Parameter: to(['OFFICER'], 'id', 'label', 'group', 'unit', 'openToChange', 'entries'),
  ParameterEntry: to(['OFFICER'], 'startsOn', 'standing', 'figures', 'words', 'source', 'checkedOn'),
  ParameterFigure: to(['OFFICER'], 'key', 'figure', 'place', 'unit'),
  ParameterChange: {
    ...to(['OFFICER'], 'id', 'parameterId', 'label', 'startsOn', 'figures', 'source', 'reason', 'status', 'proposedAt'),
    ...to(['OFFICER'], 'words', 'proposedByMe', 'effect'),
  },
  ParameterChangeEffect: {
    ...to(['OFFICER'], 'files', 'newlyEligible', 'noLongerEligible', 'higherMaximum', 'lowerMaximum', 'reasons'),
  },
  RuleReason: to(['OFFICER'], 'ruleId', 'files'),
  ParameterChangeProposed: to(['OFFICER'], 'change'),
  ParameterChangeRefused: to(['OFFICER'], 'message'),
  ParameterChangeDecided: to(['OFFICER'], 'change'),
  SecondPersonRequired: to(['OFFICER'], 'message'),
  HalfTypedPage: to(['TENANT'], 'page', 'content'),
  HalfTypedKept: to(['TENANT'], 'visaRequest'),
  PaperLinkOpened: to(['TENANT'], 'qrCode', 'expiresAt'),
  PaperLinkClosed: to(['TENANT'], 'visaRequest'),
  // Whoever has the link has it from the tenant; it tells which papers are needed, and nothing of whose.
  PaperLink: to(linkHolders, 'expiresAt', 'papers', 'unfinished'),
  PaperLinkPaper: to(linkHolders, 'kind', 'label', 'received'),
  VisaRequestStarted: to(['TENANT'], 'visaRequest'),
  AnotherRequestOpen: to(['TENANT'], 'message', 'visaRequest'),
  ApplicantSaved: to(['TENANT'], 'visaRequest'),
  ApplicantRefused: to(['TENANT'], 'message', 'fields'),
  EmploymentSaved: to(['TENANT'], 'visaRequest'),
  EmploymentRefused: to(['TENANT'], 'message', 'fields'),
  HouseholdSaved: to(['TENANT'], 'visaRequest'),
  HouseholdRefused: to(['TENANT'], 'message', 'fields'),
  DwellingPlanSaved: to(['TENANT'], 'visaRequest'),
  DwellingPlanRefused: to(['TENANT'], 'message', 'fields'),
  VisaDocumentsOrdered: to(['TENANT'], 'visaRequest'),
  VisaDocumentRemoved: to(['TENANT'], 'visaRequest'),
  VisaRequestSubmitted: to(['TENANT'], 'visaRequest'),
  VisaDocumentJudged: to(['OFFICER'], 'visaRequest'),
  VisaDocumentReasonRequired: to(['OFFICER'], 'message'),
  VisaDocumentsAsked: to(['OFFICER'], 'visaRequest'),
  NoDocumentAsked: to(['OFFICER'], 'message'),
  VisaRequestCompleted: to(['TENANT'], 'visaRequest'),
  VisaRequestWithdrawn: to(['TENANT'], 'visaRequest'),
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
