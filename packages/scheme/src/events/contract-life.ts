import type { EventDefinition } from '../events.ts';

const contract = { from: 'contract', aggregate: 'SuretyContract' } as const;
const toldToBoth = {
  contract: ['tell-contract-amended'],
  claims: ['note-guaranteed-lease'],
  account: ['notify-members'],
} as const;

/** What happens to a lease while its contract lives (R-CON-09 to R-CON-14): claims keeps its copy, both sides are told. */
export const contractLifeEvents = {
  TenantLeft: {
    ...contract,
    payload: ['contractId', 'amendmentId', 'landlordSpaceId', 'tenantSpaceId', 'exitOn'],
    listeners: toldToBoth,
  },
  CotenantLeft: {
    ...contract,
    payload: ['contractId', 'amendmentId', 'landlordSpaceId', 'tenantSpaceId', 'leftOn'],
    listeners: toldToBoth,
  },
  ContractAmended: {
    ...contract,
    payload: ['contractId', 'amendmentId', 'landlordSpaceId', 'tenantSpaceId'],
    listeners: toldToBoth,
  },
  // One declaration of many contracts: each tenant learns of theirs, the landlord of all at once.
  ContractAmendedAmongOthers: {
    ...contract,
    payload: ['contractId', 'amendmentId', 'tenantSpaceId'],
    listeners: toldToBoth,
  },
  ContractsAmended: {
    ...contract,
    payload: ['contractId', 'amendmentId', 'landlordSpaceId'],
    listeners: { contract: ['tell-contracts-amended'], account: ['notify-members'] },
  },
  ContractTerminated: {
    ...contract,
    payload: ['contractId', 'amendmentId', 'landlordSpaceId', 'tenantSpaceId', 'endedOn'],
    listeners: toldToBoth,
  },
  // The queue of the officers is a query: nobody has to be told.
  ContractEventSent: { ...contract, payload: ['contractId', 'eventId', 'landlordSpaceId'], listeners: {} },
  ContractEventDecided: {
    ...contract,
    payload: ['contractId', 'eventId', 'landlordSpaceId'],
    listeners: { contract: ['tell-event-decided'], account: ['notify-members'] },
  },
  CoverEnding: {
    ...contract,
    payload: ['contractId', 'landlordSpaceId', 'tenantSpaceId', 'coverEndsOn'],
    listeners: { contract: ['tell-cover-ending'], account: ['notify-members'] },
  },
  ContractDeadlineNear: {
    ...contract,
    payload: ['contractId', 'landlordSpaceId', 'dueOn'],
    listeners: { contract: ['tell-deadline-near'], account: ['notify-members'] },
  },
  CoverEnded: {
    ...contract,
    payload: ['contractId', 'landlordSpaceId', 'tenantSpaceId'],
    listeners: { contract: ['tell-cover-ended'], claims: ['note-guaranteed-lease'], account: ['notify-members'] },
  },
  // A landlord’s book of dwellings, sent as a file: read first, listed on their word (decision 0035).
  DwellingFileReceived: {
    from: 'contract',
    aggregate: 'DwellingImport',
    payload: ['importId'],
    listeners: { contract: ['check-dwelling-file'] },
  },
  DwellingImportConfirmed: {
    from: 'contract',
    aggregate: 'DwellingImport',
    payload: ['importId'],
    listeners: { contract: ['list-dwellings-from-file'] },
  },
} as const satisfies Record<string, EventDefinition>;
