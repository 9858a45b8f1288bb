import type { Job } from '@trousseau/service/definition';
import { makeDataExport as make } from '../use-cases/make-data-export.ts';

/** DataExportRequested → the files are written (S62). */
export const makeDataExport: Job = (context, event) => make(context, event.payload.dataExportId ?? '');
