import { everybody, parties, type RightsTable, signedIn, to } from '../roles.ts';

/** Value types that several subgraphs return; what they say is protected by the field that returns them. */
export const valuesRights = {
  PageInfo: to(signedIn, 'hasNextPage', 'endCursor'),
  // Also of a first login, which is made before anybody is signed in.
  FieldRefusal: to(everybody, 'field', 'message'),
  ExplanationLine: to(everybody, 'ruleId', 'label', 'detail', 'outcome', 'parameterId', 'parameterFrom', 'source'),
  Deadline: to(
    parties,
    'id',
    'ruleId',
    'label',
    'startsOn',
    'dueOn',
    'dayKind',
    'state',
    'actor',
    'consequence',
    'parameterFrom',
  ),
  // Who did what, in each service: for officers (S66).
  AuditEntry: {
    ...to(['OFFICER'], 'id', 'position', 'at', 'actorId', 'actorRole', 'spaceId', 'act', 'subjectKind', 'subjectId'),
    ...to(['OFFICER'], 'network', 'result', 'detail'),
  },
  AuditEntryConnection: to(['OFFICER'], 'nodes', 'totalCount', 'pageInfo'),
  Query: to(['OFFICER'], 'accountAudit', 'visaAudit', 'contractAudit', 'claimsAudit'),
  RingDeadline: to(['LANDLORD'], 'spaceId', 'contractId', 'claimId', 'tenantNames', 'deadline'),
  // The two grids saved with a version: the tenant's request, the landlord's account of the tenant.
  StaleVersion: to(['TENANT', 'LANDLORD'], 'message', 'currentVersion'),
} satisfies RightsTable;
