import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

/** Where an import stands: being read, unreadable, read and waiting for a word, being issued, done. */
export const IMPORT_STATUSES = ['RECEIVED', 'UNREADABLE', 'CHECKED', 'ISSUING', 'DONE'] as const;
/** What became of a line. */
export const LINE_OUTCOMES = ['ACCEPTED', 'REFUSED', 'ISSUED'] as const;

export const IssuanceImportSchema = defineEntity({
  name: 'IssuanceImport',
  tableName: 'issuance_import',
  properties: {
    id: p.uuid().primary(),
    organisationSpaceId: p.uuid(),
    fileHash: p.text(),
    departements: p.array().columnType('text[]'),
    status: p.enum(IMPORT_STATUSES),
    fault: p.text().nullable(),
    lineCount: p.integer(),
    receivedAt: instant(),
    doneAt: instant().nullable(),
    fileDestroyedAt: instant().nullable(),
  },
  indexes: [
    { name: 'issuance_import_organisation', properties: ['organisationSpaceId', 'receivedAt'] },
    { name: 'issuance_import_with_file', properties: ['receivedAt'], where: 'file_destroyed_at is null' },
  ],
});

/** A file of landlords an organisation sent: read first, issued on its word (R-CAF-01). Distribution key: id. */
export class IssuanceImport extends IssuanceImportSchema.class {}
IssuanceImportSchema.setClass(IssuanceImport);

export const IssuanceLineSchema = defineEntity({
  name: 'IssuanceLine',
  tableName: 'issuance_line',
  properties: {
    importId: p.uuid().primary(),
    number: p.integer().primary(),
    outcome: p.enum(LINE_OUTCOMES),
    fault: p.text().nullable(),
    accountId: p.uuid().nullable(),
  },
  indexes: [{ name: 'issuance_line_account', properties: ['accountId'] }],
});

/** One line of such a file and what became of it; what it says stays in the file. Distribution key: importId. */
export class IssuanceLine extends IssuanceLineSchema.class {}
IssuanceLineSchema.setClass(IssuanceLine);
