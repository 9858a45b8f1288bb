import { type RightsTable, type Roles, to } from '../roles.ts';

const landlord: Roles = ['LANDLORD'];
const officer: Roles = ['OFFICER'];
/** The claim and its papers (land tax, identity card, bank details): the landlord who claims and the officers. */
const file: Roles = ['LANDLORD', 'OFFICER'];
/** That a claim was declared, and where it stands, also for the partners of its département; no sum, no paper. */
const known: Roles = [...file, 'PARTNER'];
/** The debt and what was repaid of it are the tenant's affair, not the landlord's. */
const debtor: Roles = ['TENANT', 'OFFICER'];
/** Each side reads and writes its own conversation with the guarantor. */
const correspondents: Roles = ['LANDLORD', 'TENANT', 'OFFICER'];

/** Claims: the landlord claims, the officer examines, a partner learns of it, the tenant sees what was paid in his place and what remains due. */
export const claimsRights = {
  Query: {
    ...to(file, 'tenantAccount', 'subrogationReceipt'),
    ...to(known, 'unpaidClaim'),
    ...to(landlord, 'myClaims', 'ringClaims', 'ringReceipts', 'ringClaimDeadlines'),
    ...to(officer, 'claimQueue', 'repaymentPlanQueue', 'payments', 'paymentDesk'),
    ...to(['TENANT'], 'myDebts'),
    ...to(correspondents, 'conversation'),
    ...to(officer, 'conversationsToAnswer'),
    ...to(['SERVICE'], 'spaceObligations', 'claimsPersonalData', 'claimsPersonalPaper'),
  },
  Mutation: {
    ...to(
      landlord,
      'saveRentMonths',
      'recordNoticePosted',
      'declareUnpaidRent',
      'removeClaimDocument',
      'validateReceipt',
    ),
    ...to(officer, 'confirmClaimDocuments', 'issueReceipt'),
    ...to(officer, 'makePaymentFile', 'decideRepaymentPlan', 'startLitigation', 'decideClaim'),
    ...to(['TENANT'], 'requestRepaymentPlan', 'acceptRepaymentPlan'),
    ...to(correspondents, 'sendMessage', 'markConversationRead'),
    ...to(officer, 'setConversationAside'),
  },
  SuretyContract: { ...to(file, 'tenantAccount'), ...to(known, 'unpaidClaims') },
  Space: to(landlord, 'claims'),
  SpaceObligations: to(['SERVICE'], 'spaceId', 'openClaimCount', 'outstandingCents', 'hasLedger'),
  SpaceClaims: to(landlord, 'openClaimCount', 'arrearsCents', 'paidCents', 'expectedCents'),
  RingClaim: to(landlord, 'id', 'spaceId', 'number', 'status', 'tenantNames', 'constitutedOn', 'arrearsCents'),
  RingClaimConnection: to(landlord, 'nodes', 'totalCount', 'pageInfo'),
  RingReceipt: {
    ...to(landlord, 'id', 'spaceId', 'claimId', 'number', 'status', 'tenantNames', 'indemnityCents'),
    ...to(landlord, 'payByOn', 'paymentHeldUntilOn', 'paidOn'),
  },
  RingReceiptConnection: to(landlord, 'nodes', 'totalCount', 'pageInfo'),
  RentMonth: to(file, 'dueOn', 'dueCents', 'housingAidCents', 'receivedCents', 'receivedOn'),
  RentDefaultAssessment: {
    ...to(
      file,
      'constituted',
      'firstDefaultOn',
      'constitutedOn',
      'arrearsCents',
      'thresholdCents',
      'covered',
      'lines',
      'deadlines',
    ),
  },
  TenantAccount: to(file, 'id', 'version', 'months', 'nextDueOn', 'monthlyDueCents', 'assessment', 'claim', 'contract'),
  ClaimDocument: to(file, 'id', 'kind', 'fileName', 'contentType', 'sizeBytes', 'receivedAt', 'path'),
  RequiredClaimDocument: to(file, 'kind', 'label', 'why', 'mandatory', 'received'),
  UnpaidClaim: {
    ...to(known, 'id', 'number', 'status', 'contract', 'firstDefaultOn', 'constitutedOn', 'declaredOn'),
    ...to(file, 'tenantNames', 'landlordName', 'noticePostedOn', 'declaredLate', 'noticeLate'),
    ...to(file, 'arrearsCents', 'payableCents', 'deadlines'),
    ...to(file, 'documents', 'requiredDocuments', 'payableLines', 'months', 'receipts', 'decisions'),
    ...to(officer, 'debt'),
  },
  ClaimDecision: to(file, 'id', 'decision', 'reason', 'decidedOn'),
  ClaimDecided: to(officer, 'claim'),
  ClaimDecisionIncomplete: to(officer, 'message'),
  UnpaidClaimConnection: to(known, 'nodes', 'totalCount', 'pageInfo'),
  SubrogationReceipt: {
    // Through his debt the tenant reads which months were paid and when; not the landlord's bank movement nor the papers.
    ...to(['TENANT', 'LANDLORD', 'OFFICER'], 'id', 'number', 'status', 'periodFromOn', 'periodToOn', 'indemnityCents'),
    ...to(['TENANT', 'LANDLORD', 'OFFICER'], 'issuedOn', 'validatedOn', 'paidOn'),
    ...to(file, 'claim', 'payByOn', 'paymentHeldUntilOn', 'bankReference', 'pdfPath'),
  },
  Debt: {
    ...to(debtor, 'id', 'contract', 'totalCents', 'outstandingCents', 'sinceOn', 'planRequestByOn', 'receipts'),
    ...to(debtor, 'reference', 'account', 'plan', 'schedules', 'leastMonthlyCents', 'repayments'),
  },
  Conversation: {
    ...to(correspondents, 'id', 'side', 'turn', 'turnSince', 'answerByOn', 'messages', 'unreadCount'),
    ...to(officer, 'partyName', 'claim'),
  },
  ConversationConnection: to(officer, 'nodes', 'totalCount', 'pageInfo'),
  Message: to(correspondents, 'id', 'fromGuarantor', 'text', 'sentAt', 'readAt', 'documents'),
  MessageConnection: to(correspondents, 'nodes', 'totalCount', 'pageInfo'),
  MessageDocument: to(correspondents, 'id', 'fileName', 'sizeBytes', 'path'),
  MessageSent: to(correspondents, 'messageId', 'conversation'),
  MessageRefused: to(correspondents, 'message'),
  ConversationChanged: to(correspondents, 'conversation'),
  RepaymentAccount: to(debtor, 'holderName', 'iban'),
  Repayment: to(debtor, 'id', 'receivedOn', 'repaidCents'),
  RepaymentSchedule: to(debtor, 'monthlyCents', 'instalments'),
  PlannedInstalment: to(debtor, 'dueOn', 'instalmentCents'),
  RepaymentPlan: {
    ...to(debtor, 'id', 'status', 'monthlyCents', 'plannedCents', 'repaidCents', 'firstOn', 'requestedOn'),
    ...to(debtor, 'decidedOn', 'reason', 'instalments', 'missedCents'),
    ...to(officer, 'tenantNames', 'claim'),
  },
  Instalment: to(debtor, 'dueOn', 'instalmentCents', 'paidCents', 'state'),
  RepaymentPlanConnection: to(officer, 'nodes', 'totalCount', 'pageInfo'),
  RepaymentPlanRequested: to(['TENANT'], 'debt'),
  RepaymentPlanAccepted: to(['TENANT'], 'debt'),
  RepaymentPlanDecided: to(officer, 'debt'),
  PlanTooLong: to(debtor, 'message', 'leastMonthlyCents'),
  FirstInstalmentRefused: to(['TENANT'], 'message', 'latestOn'),
  PlanDecisionIncomplete: to(officer, 'message'),
  LitigationStarted: to(officer, 'claim'),
  LitigationTooSoon: to(officer, 'message'),
  Payment: {
    ...to(officer, 'id', 'status', 'indemnityCents', 'holderName', 'reference', 'preparedAt', 'settledAt'),
    ...to(officer, 'bankReference', 'returnReason', 'receipt'),
  },
  PaymentConnection: to(officer, 'nodes', 'totalCount', 'pageInfo'),
  PaymentFile: to(officer, 'id', 'madeAt', 'transferCount', 'totalCents', 'path'),
  PaymentFileMade: to(officer, 'paymentFile'),
  NoTransferWaiting: to(officer, 'message'),
  BankStatement: to(officer, 'id', 'fileName', 'receivedAt', 'lineCount'),
  BankLine: {
    ...to(officer, 'id', 'bankReference', 'direction', 'movementCents', 'bookedOn', 'remittance', 'outcome'),
    ...to(officer, 'question'),
  },
  PaymentDesk: to(officer, 'channel', 'waitingCount', 'files', 'statements', 'linesToExamine'),
  DebtConnection: to(['TENANT'], 'nodes', 'totalCount', 'pageInfo'),
  RentMonthsSaved: to(landlord, 'tenantAccount'),
  RentMonthsRefused: to(landlord, 'message', 'fields'),
  NoticePosted: to(landlord, 'claim'),
  NoticeDateRefused: to(landlord, 'message'),
  RentDefaultNotConstituted: to(landlord, 'message', 'arrearsCents', 'thresholdCents'),
  UnpaidRentDeclared: to(landlord, 'claim'),
  ClaimAlreadyDeclared: to(landlord, 'message', 'claim'),
  OutsideCover: to(landlord, 'message', 'coverEndsOn'),
  ClaimDocumentRemoved: to(landlord, 'claim'),
  ClaimDocumentsConfirmed: to(officer, 'claim'),
  ClaimDocumentsMissing: to(officer, 'message', 'missing'),
  ReceiptIssued: to(officer, 'receipt', 'claim'),
  NothingPayable: to(officer, 'message', 'lines'),
  AnotherOfficerRequired: to(officer, 'message', 'payableCents', 'thresholdCents'),
  ReceiptValidated: to(landlord, 'receipt'),
} satisfies RightsTable;
