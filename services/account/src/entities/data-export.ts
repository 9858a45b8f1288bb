import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const DataExportSchema = defineEntity({
  name: 'DataExport',
  tableName: 'data_export',
  properties: {
    id: p.uuid().primary(),
    identityId: p.uuid(),
    requestedAt: instant(),
    readyAt: instant().nullable(),
    /** Files written so far; all of them once it is ready. */
    fileCount: p.integer(),
  },
  uniques: [{ name: 'one_data_export_per_person', properties: ['identityId'] }],
  indexes: [{ name: 'data_export_oldest', properties: ['requestedAt'] }],
});

/**
 * Everything the house knows of one person, as they asked for it (S62): files in the store, there for some hours. Distribution
 * key: identityId.
 */
export class DataExport extends DataExportSchema.class {}
DataExportSchema.setClass(DataExport);

/** Where one of its files is stored, from 1. */
export const exportFile = (dataExportId: string, number: number) => `data-exports/${dataExportId}/${number}`;
