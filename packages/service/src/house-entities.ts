import { defineEntity, p } from '@mikro-orm/core';
import { AuditEntrySchema, AuditHead } from './audit-entry.ts';
import { instant } from './columns.ts';

/** A past fact (A8): written in the transaction of the change, ids and dates only. Distribution key: aggregateId. */
export const DomainEvent = defineEntity({
  name: 'DomainEvent',
  tableName: 'domain_event',
  properties: {
    id: p.uuid().primary(),
    type: p.text(),
    aggregate: p.text(),
    aggregateId: p.uuid(),
    version: p.integer(),
    occurredAt: instant(),
    payload: p.json<Record<string, string>>(),
  },
  uniques: [{ name: 'one_event_per_aggregate_version', properties: ['aggregate', 'aggregateId', 'version'] }],
});

/** One event owed to one other service; delivered when `deliveredAt` is set (I8). */
export const Delivery = defineEntity({
  name: 'Delivery',
  tableName: 'delivery',
  properties: {
    eventId: p.uuid().primary(),
    listener: p.text().primary(),
    createdAt: instant(),
    deliveredAt: instant().nullable(),
  },
});

/** Events of other services already taken in: each is applied once (P6). */
export const Inbox = defineEntity({
  name: 'Inbox',
  tableName: 'inbox',
  properties: { eventId: p.uuid().primary(), type: p.text(), receivedAt: instant() },
});

/** The answer of an operation id, replayed when the same write is sent again (A2). */
export const Operation = defineEntity({
  name: 'Operation',
  tableName: 'operation',
  properties: {
    actor: p.text().primary(),
    operationId: p.uuid().primary(),
    name: p.text(),
    fingerprint: p.text(),
    answer: p.json<Record<string, unknown>>().nullable(),
    at: instant(),
  },
});

/** E-mails that left, by their key (event and job): a job that runs twice writes once. */
export const SentEmail = defineEntity({
  name: 'SentEmail',
  tableName: 'sent_email',
  properties: { key: p.text().primary(), sentAt: instant() },
});

/** The key of one stored file, sealed with the key of the environment (S52); `sealed-files.ts` alone reads it. */
export const FileKey = defineEntity({
  name: 'FileKey',
  tableName: 'file_key',
  properties: { id: p.uuid().primary(), file: p.text(), sealedKey: p.text() },
  indexes: [{ name: 'file_key_of_file', properties: ['file'] }],
});

/** Tables every service has beside its own. */
export const houseEntities = [DomainEvent, Delivery, Inbox, Operation, SentEmail, AuditEntrySchema, AuditHead, FileKey];
