import { dataExportRoute } from './documents/data-export-route.ts';
import { DataExport } from './entities/data-export.ts';
import { DataExportResolver, MeOfDataExportRequested } from './graphql/data-export.ts';
import { makeDataExport } from './jobs/make-data-export.ts';
import { tellDataExportReady } from './jobs/tell-data-export-ready.ts';
import { dropDataExports } from './use-cases/drop-data-exports.ts';

/** What taking one's own data along adds to the account service (S62, decision 0030). */
export const dataExports = {
  entities: [DataExport],
  resolvers: [DataExportResolver, MeOfDataExportRequested],
  routes: [dataExportRoute],
  jobs: { 'make-data-export': makeDataExport, 'tell-data-export-ready': tellDataExportReady },
  clocks: { 'drop-data-exports': dropDataExports },
};
