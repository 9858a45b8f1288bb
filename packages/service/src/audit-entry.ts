import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.ts';

/** What an audited act came to. */
export const AUDIT_RESULTS = ['DONE', 'REFUSED'] as const;

/** Triggers of `audit-migration.ts`, named here so that tables and entities say the same. */
const kept = (name: string, timing: 'before' | 'after', events: ('insert' | 'update' | 'delete')[]) => ({
  name,
  timing,
  events,
  expression: `-- ${name}: see audit-migration.ts`,
});

export const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    id: p.uuid().primary(),
    at: instant(),
    actorId: p.text(),
    actorRole: p.text(),
    spaceId: p.uuid().nullable(),
    act: p.text(),
    subjectKind: p.text(),
    subjectId: p.uuid().nullable(),
    network: p.text().nullable(),
    result: p.enum(AUDIT_RESULTS),
    detail: p.text().nullable(),
    position: p.bigint('number').nullable(),
    previousHash: p.text().nullable(),
    hash: p.text().nullable(),
  },
  indexes: [
    { name: 'audit_entry_position', properties: ['position'] },
    { name: 'audit_entry_subject', properties: ['subjectId', 'position'] },
    { name: 'audit_entry_actor', properties: ['actorId', 'position'] },
    { name: 'audit_entry_at', properties: ['at'] },
  ],
  triggers: [
    kept('audit_entry_is_chained', 'after', ['insert']),
    kept('audit_entry_is_append_only', 'before', ['update', 'delete']),
  ],
});

/**
 * S66. One act: who, when, what, on whom, from where, with what result; ids, never a name. The last three columns are the
 * chain, written by the database at commit and empty only inside the transaction. Distribution: none, one chain a service.
 */
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);

/** The last link of the chain, in one row: it tells when entries were taken off the end. */
export const AuditHead = defineEntity({
  name: 'AuditHead',
  tableName: 'audit_head',
  properties: { id: p.integer().primary().autoincrement(false), position: p.bigint('number'), hash: p.text() },
});
