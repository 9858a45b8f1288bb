import { established, parties, type RightsTable, type Roles, to } from '../roles.ts';

const landlord: Roles = ['LANDLORD'];
const service: Roles = ['SERVICE'];

/**
 * Contract: the two sides and the officer read the contract; a partner reads which dwelling is covered, for whom, for what
 * rent and until when, in its départements only. `landlord` and `tenant` lead to a space: null for anyone but its owner
 * and the officers.
 */
export const contractRights = {
  Query: {
    ...to(landlord, 'identifyTenant'),
    ...to(['TENANT', 'LANDLORD'], 'myContracts'),
    ...to(landlord, 'ringContracts', 'ringContractDeadlines'),
    ...to(landlord, 'listedDwellings', 'listedDwelling', 'dwellingImports', 'dwellingImport'),
    ...to(established, 'contract'),
    // Partners find one contract by its number and cannot list them.
    ...to(['PARTNER', 'OFFICER'], 'contractByNumber'),
    ...to(service, 'guaranteedLease', 'liveContracts', 'contractPersonalData', 'contractPersonalPaper'),
    ...to(['OFFICER'], 'contractEventQueue', 'contractEvent'),
  },
  Mutation: {
    ...to(landlord, 'generateContract', 'validateContract', 'recordLeaseSigned', 'cancelContract'),
    ...to(landlord, 'declareContractEvent', 'takeOverContract', 'checkLease'),
    ...to(landlord, 'saveListedDwelling', 'removeListedDwelling', 'confirmDwellingImport'),
    ...to(['OFFICER'], 'decideContractEvent'),
  },
  Space: { ...to(parties, 'contracts'), ...to(landlord, 'guarantees') },
  SpaceLiveContracts: to(service, 'spaceId', 'liveCount'),
  SpaceGuarantees: to(landlord, 'liveContractCount', 'guaranteedRentCents'),
  RingContract: {
    ...to(landlord, 'id', 'spaceId', 'number', 'status', 'tenantNames', 'dwellingLine', 'monthlyCents'),
    ...to(landlord, 'generatedAt', 'hasOpenClaim'),
  },
  RingContractConnection: to(landlord, 'nodes', 'totalCount', 'pageInfo'),
  Dwelling: to(established, 'street', 'postcode', 'city', 'inseeCode', 'departement', 'stock', 'furnished'),
  ListedDwelling: {
    ...to(landlord, 'id', 'reference', 'street', 'postcode', 'city', 'inseeCode', 'kind', 'surfaceM2', 'furnished'),
    ...to(landlord, 'stock', 'mainResidence', 'decent', 'lease'),
  },
  UsualLease: to(landlord, 'kind', 'rentCents', 'chargesCents', 'depositCents', 'dueDay'),
  ListedDwellingConnection: to(landlord, 'nodes', 'totalCount', 'pageInfo'),
  ListedDwellingSaved: to(landlord, 'listedDwelling'),
  ListedDwellingRefused: to(landlord, 'message', 'fields'),
  ListedDwellingRemoved: to(landlord, 'dwellingId'),
  DwellingImport: {
    ...to(landlord, 'id', 'status', 'fault', 'lineCount', 'receivedAt', 'fileDestroyedAt', 'resultPath'),
    ...to(landlord, 'acceptedCount', 'listedCount', 'knownCount', 'refusedLines'),
  },
  DwellingImportConnection: to(landlord, 'nodes', 'totalCount', 'pageInfo'),
  DwellingLine: to(landlord, 'number', 'fault'),
  DwellingLineConnection: to(landlord, 'nodes', 'totalCount', 'pageInfo'),
  DwellingImportStarted: to(landlord, 'dwellingImport'),
  Lease: {
    ...to(
      established,
      'kind',
      'rentCents',
      'chargesCents',
      'dueDay',
      'plannedSignatureOn',
      'effectiveOn',
      'endsOn',
      'signedOn',
    ),
    ...to(parties, 'depositCents'),
  },
  SuretyContract: {
    ...to(established, 'id', 'number', 'status', 'tenantNames', 'landlordName', 'dwelling', 'lease'),
    ...to(established, 'generatedAt', 'validatedAt', 'lastEditOn', 'coverEndsOn'),
    // The maximum rent tells the tenant's income, the visa number opens the public check: neither is for partners.
    ...to(parties, 'regime', 'visaNumber', 'maxRentCents', 'capCents', 'hasOpenClaim', 'deadlines', 'coverLines'),
    ...to(parties, 'pdfPath', 'termsVersion', 'visa', 'landlord', 'tenant'),
    ...to(parties, 'events', 'monthlyCents', 'remainingTenantNames', 'agentName'),
    ...to(['LANDLORD', 'OFFICER'], 'eventChoices', 'leaseCheck'),
  },
  // What the landlord tells the officer, and the papers, are not the tenant’s; the code is for the seller to hand over.
  ContractEvent: {
    ...to(parties, 'id', 'number', 'kind', 'title', 'ruleId', 'happenedOn', 'state', 'effect', 'recordedAt'),
    ...to(parties, 'amendmentPath', 'contract'),
    ...to(['LANDLORD', 'OFFICER'], 'answer', 'note', 'documents', 'buyerName'),
    ...to(landlord, 'transferCode'),
  },
  ContractEventDocument: to(['LANDLORD', 'OFFICER'], 'id', 'fileName', 'contentType', 'sizeBytes', 'path'),
  ContractEventConnection: to(['OFFICER'], 'nodes', 'totalCount', 'pageInfo'),
  ContractEventChoice: to(['LANDLORD', 'OFFICER'], 'kind', 'situations', 'sentToOfficer', 'endsCover'),
  LeaseCheck: to(['LANDLORD', 'OFFICER'], 'checkedAt', 'points'),
  LeasePoint: to(['LANDLORD', 'OFFICER'], 'id', 'ruleId', 'outcome', 'detail'),
  LeaseChecked: to(landlord, 'contract'),
  LeaseUnreadable: to(landlord, 'message'),
  ContractEventDeclared: to(landlord, 'contract', 'eventId'),
  ContractEventRefused: to(landlord, 'message', 'fields'),
  ContractEventDecided: to(['OFFICER'], 'contract', 'eventId'),
  ContractNotTakenOver: to(['OFFICER'], 'message'),
  ContractTakenOver: to(landlord, 'number'),
  TransferUnknown: to(landlord, 'message'),
  SuretyContractConnection: to(parties, 'nodes', 'totalCount', 'pageInfo'),
  TenantIdentified: to(landlord, 'visaNumber', 'holderNames', 'maxRentCents', 'zone', 'issuedOn', 'validUntil'),
  VisaNotUsable: to(landlord, 'message', 'reason'),
  ContractGenerated: to(landlord, 'contract'),
  RentAboveMaximum: to(landlord, 'message', 'rentAndChargesCents', 'maxRentCents'),
  VisaAlreadyUsed: to(landlord, 'message'),
  LeaseDatesRefused: to(landlord, 'message', 'reason'),
  DwellingRefused: to(landlord, 'message', 'fields'),
  ContractValidated: to(landlord, 'contract'),
  TermsNotAccepted: to(landlord, 'message'),
  LeaseSigned: to(landlord, 'contract'),
  ContractCancelled: to(landlord, 'contract'),
  EditWindowOver: to(landlord, 'message', 'lastEditOn'),
  GuaranteedLease: {
    ...to(
      service,
      'contractId',
      'number',
      'status',
      'regime',
      'landlordSpaceId',
      'tenantSpaceId',
      'landlordName',
      'tenantNames',
    ),
    ...to(
      service,
      'departement',
      'dwellingLine',
      'stock',
      'kind',
      'rentCents',
      'chargesCents',
      'dueDay',
      'effectiveOn',
      'endsOn',
      'signedOn',
    ),
    ...to(service, 'concludedOn', 'depositCents', 'exitOn', 'recoveredOn'),
  },
} satisfies RightsTable;
