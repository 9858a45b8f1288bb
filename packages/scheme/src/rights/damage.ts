import { type RightsTable, type Roles, to } from '../roles.ts';

const landlord: Roles = ['LANDLORD'];
const officer: Roles = ['OFFICER'];
/** The damage and its papers: the landlord who declares and the officers; the tenant learns of it by the debt. */
const file: Roles = ['LANDLORD', 'OFFICER'];

/** Damage after the exit: the landlord declares, the officer examines, the receipt is paid as any other. */
export const damageRights = {
  Query: {
    ...to(file, 'degradationClaim'),
    ...to(landlord, 'myDegradationClaims', 'damageEstimate'),
    ...to(officer, 'damageQueue'),
  },
  Mutation: {
    ...to(landlord, 'declareDamage', 'saveDamageStatement', 'removeDamageDocument'),
    ...to(officer, 'judgeDamageDocument', 'confirmDamageDocuments', 'issueDamageReceipt', 'decideDamage'),
  },
  SuretyContract: to(file, 'damage'),
  DamageOpening: {
    ...to(file, 'exitOn', 'recoveredOn', 'declareByOn', 'documentsByOn', 'limitsCross', 'isLate'),
    ...to(file, 'depositCents', 'hasDeposit', 'categories', 'claim'),
  },
  DamageCategoryCover: to(file, 'category', 'covered'),
  DamageEstimate: to(file, 'estimateCents', 'payableCents', 'capCents', 'items', 'lines'),
  EstimatedDamageItem: to(file, 'id', 'covered', 'wearPercent', 'coveredCents'),
  DegradationClaim: {
    ...to(file, 'id', 'number', 'status', 'exitOn', 'recoveredOn', 'declaredOn', 'declaredLate', 'documentsByOn'),
    ...to(file, 'depositCents', 'depositUsedForRentCents', 'version', 'contract', 'tenantNames', 'landlordName'),
    ...to(file, 'items', 'documents', 'requiredDocuments', 'estimate', 'payableLines', 'receipts', 'decisions'),
  },
  DamageItem: to(file, 'id', 'room', 'words', 'category', 'repairCents', 'proof', 'yearsServed'),
  DamageDocument: {
    ...to(file, 'id', 'kind', 'itemId', 'fileName', 'contentType', 'sizeBytes', 'receivedAt', 'path'),
    ...to(file, 'verdict', 'verdictNote'),
  },
  RequiredDamageDocument: to(file, 'kind', 'label', 'why', 'mandatory', 'received'),
  DamageDecision: to(file, 'id', 'decision', 'reason', 'decidedOn'),
  DegradationClaimConnection: to(file, 'nodes', 'totalCount', 'pageInfo'),
  DamageDeclared: to(landlord, 'claim'),
  TenantExitNotDeclared: to(landlord, 'message'),
  DamageStatementRefused: to(landlord, 'message', 'fields'),
  DamageStatementSaved: to(landlord, 'claim'),
  DamageDocumentRemoved: to(landlord, 'claim'),
  DamageDocumentJudged: to(officer, 'claim'),
  DamageVerdictIncomplete: to(officer, 'message'),
  DamageDocumentsConfirmed: to(officer, 'claim'),
  DamageDocumentsMissing: to(officer, 'message', 'missing'),
  DamageReceiptIssued: to(officer, 'claim'),
  DamageDecided: to(officer, 'claim'),
  DamageDecisionIncomplete: to(officer, 'message'),
} satisfies RightsTable;
