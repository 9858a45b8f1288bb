import type { Job } from '@trousseau/service/definition';
import { readPaperCode as read } from '../use-cases/read-paper-code.ts';

/** VisaDocumentReceived → its code is read, and its tenant sees what it is worth. */
export const readPaperCode: Job = (context, event) => read(context, event.payload.documentId ?? '');
