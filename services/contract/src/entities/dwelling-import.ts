import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

/** Where an import stands: being read, unreadable, read and waiting for a word, being listed, done. */
export const DWELLING_IMPORT_STATUSES = ['RECEIVED', 'UNREADABLE', 'CHECKED', 'LISTING', 'DONE'] as const;
/** What becomes of a line: to be listed, in the book already, to be corrected, listed. */
export const DWELLING_LINE_OUTCOMES = ['ACCEPTED', 'KNOWN', 'REFUSED', 'LISTED'] as const;

export const DwellingImportSchema = defineEntity({
  name: 'DwellingImport',
  tableName: 'dwelling_import',
  properties: {
    id: p.uuid().primary(),
    landlordSpaceId: p.uuid(),
    fileHash: p.text(),
    status: p.enum(DWELLING_IMPORT_STATUSES),
    fault: p.text().nullable(),
    lineCount: p.integer(),
    receivedAt: instant(),
    doneAt: instant().nullable(),
    fileDestroyedAt: instant().nullable(),
  },
  indexes: [
    { name: 'dwelling_import_landlord', properties: ['landlordSpaceId', 'receivedAt'] },
    { name: 'dwelling_import_with_file', properties: ['receivedAt'], where: 'file_destroyed_at is null' },
  ],
});

/** A file of dwellings a landlord sent: read first, listed on their word. Distribution key: id. */
export class DwellingImport extends DwellingImportSchema.class {}
DwellingImportSchema.setClass(DwellingImport);

export const DwellingLineSchema = defineEntity({
  name: 'DwellingLine',
  tableName: 'dwelling_line',
  properties: {
    importId: p.uuid().primary(),
    number: p.integer().primary(),
    outcome: p.enum(DWELLING_LINE_OUTCOMES),
    fault: p.text().nullable(),
  },
  indexes: [{ name: 'dwelling_line_outcome', properties: ['importId', 'outcome', 'number'] }],
});

/** One line of such a file and what becomes of it; what it says stays in the file. Distribution key: importId. */
export class DwellingLine extends DwellingLineSchema.class {}
DwellingLineSchema.setClass(DwellingLine);
