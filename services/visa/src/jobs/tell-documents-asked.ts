import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { paperLabel } from '../domain/required-documents.ts';
import { documentsAsked } from '../emails/documents-asked.ts';
import { requestOf } from './request-of.ts';

/** VisaDocumentsAsked → the tenant knows which papers to send, and that the answer waits for them (N-DOCS). */
export const tellDocumentsAsked: Job = async (context, event) => {
  const request = await requestOf(context, event);
  if (!request) return;
  const { id, number, askedPapers } = request;
  const papers = askedPapers.map(({ kind, note }) => ({ label: paperLabel(kind), note }));
  const url = `${context.env.publicOrigin}/locataire/demande/${id}/suivi`;
  await writeToMembers(context, event, 'tenantSpaceId', (language) =>
    documentsAsked({ number, papers, url }, language),
  );
};
