import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant, plainDate } from '@trousseau/service/columns';
import { SuretyContract } from './surety-contract.ts';

export const CONTRACT_EVENT_KINDS = [
  'NOTICE_GIVEN',
  'TENANT_EXIT',
  'DWELLING_RECOVERED',
  'COTENANT_EXIT',
  'SALE',
  'GIFT',
  'MANDATE_STARTED',
  'MANDATE_ENDED',
  'AGENT_CHANGED',
  'RENT_REVISION',
  'NEW_LEASE',
  'ENDING_AMENDMENT',
  'DEATH',
  'ERROR',
] as const;

/** Triggers of `migrations/let-contracts-live.ts`, named here so that tables and entities say the same. */
const appendOnly = (table: string) => ({
  name: `${table}_is_append_only`,
  timing: 'before' as const,
  events: ['update' as const, 'delete' as const],
  expression: '-- see migrations/let-contracts-live.ts',
});

export const ContractEventSchema = defineEntity({
  name: 'ContractEvent',
  tableName: 'contract_event',
  properties: {
    id: p.uuid().primary(),
    contract: () => p.manyToOne(SuretyContract).deleteRule('restrict').updateRule('restrict'),
    /** Number of the amendment on its contract, from 1. */
    number: p.integer(),
    kind: p.enum(CONTRACT_EVENT_KINDS),
    happenedOn: plainDate(),
    recoveredOn: plainDate().nullable(),
    plannedExitOn: plainDate().nullable(),
    noticeRespected: p.boolean().nullable(),
    personName: p.text().nullable(),
    rentCents: cents().nullable(),
    chargesCents: cents().nullable(),
    /** What the landlord tells the officer. */
    note: p.text().nullable(),
    /** Who the landlord was then: after a sale it is somebody else. */
    landlordName: p.text(),
    sentToOfficer: p.boolean(),
    /** What the seller hands to the buyer, so that the contract can follow the dwelling; sales and gifts only. */
    transferCode: p.text().nullable(),
    recordedAt: instant(),
  },
  uniques: [{ name: 'one_contract_event_per_number', properties: ['contract', 'number'] }],
  indexes: [
    { name: 'contract_event_sent', properties: ['sentToOfficer', 'recordedAt'] },
    {
      name: 'contract_event_of_exit',
      expression: `create index "contract_event_of_exit" on "contract_event" ("recorded_at") where kind in ('TENANT_EXIT', 'DWELLING_RECOVERED')`,
    },
  ],
  triggers: [appendOnly('contract_event')],
  checks: [
    { name: 'contract_event_rent', expression: 'rent_cents is null or (rent_cents > 0 and charges_cents >= 0)' },
  ],
});

/**
 * Something that happened to the lease, declared by the landlord: an amendment of the contract once it has effect.
 * Append-only; the database refuses a change but that words are erased (S63). Distribution key: the contract.
 */
export class ContractEvent extends ContractEventSchema.class {}
ContractEventSchema.setClass(ContractEvent);

export const EventDecisionSchema = defineEntity({
  name: 'EventDecision',
  tableName: 'event_decision',
  properties: {
    /** The event decided. */
    id: p.uuid().primary(),
    accepted: p.boolean(),
    /** How the contract is affected, in the officer's words (R-CON-10). */
    effect: p.text(),
    decidedAt: instant(),
  },
  triggers: [appendOnly('event_decision')],
});

/** What an officer answered to an event, once. Append-only. */
export class EventDecision extends EventDecisionSchema.class {}
EventDecisionSchema.setClass(EventDecision);

export const ContractTakeoverSchema = defineEntity({
  name: 'ContractTakeover',
  tableName: 'contract_takeover',
  properties: {
    /** The sale or gift. */
    id: p.uuid().primary(),
    buyerSpaceId: p.uuid(),
    /** Whose contract it was; null where it was taken over before this was kept and cannot be found any more. */
    sellerSpaceId: p.uuid().nullable(),
    buyerName: p.text(),
    takenAt: instant(),
  },
  indexes: [
    { name: 'contract_takeover_seller', properties: ['sellerSpaceId'] },
    { name: 'contract_takeover_buyer', properties: ['buyerSpaceId'] },
  ],
  triggers: [appendOnly('contract_takeover')],
});

/** The buyer's side of a sale or gift: the space that takes the contract over. Append-only. */
export class ContractTakeover extends ContractTakeoverSchema.class {}
ContractTakeoverSchema.setClass(ContractTakeover);

export const EventDocumentSchema = defineEntity({
  name: 'EventDocument',
  tableName: 'event_document',
  properties: {
    id: p.uuid().primary(),
    event: () => p.manyToOne(ContractEvent).deleteRule('restrict').updateRule('restrict'),
    fileName: p.text(),
    contentType: p.text(),
    sizeBytes: p.integer(),
    sha256: p.text(),
    receivedAt: instant(),
  },
  indexes: [{ name: 'event_document_event', properties: ['event'] }],
});

/** A paper that supports an event sent to the officer; its bytes are in the file store under its id. */
export class EventDocument extends EventDocumentSchema.class {}
EventDocumentSchema.setClass(EventDocument);
