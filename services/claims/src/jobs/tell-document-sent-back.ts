import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { documentSentBack } from '../emails/document-sent-back.ts';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import { ClaimDocument } from '../entities/claim-document.ts';

/** ClaimDocumentSentBack → the landlord learns which paper to send again, why, and until when. */
export const tellDocumentSentBack: Job = async (context, event) => {
  const { em, env } = context;
  const sentBack = { id: event.payload.documentId ?? '', verdict: 'TO_REDO' as const };
  const document = await em.findOne(ClaimDocument, sentBack, { populate: ['claim'] });
  const waiting =
    document && (await em.findOne(ClaimDeadline, { claim: document.claim, clock: 'K-DOCS', endedOn: null }));
  // Accepted after all, taken back or sent again meanwhile: nothing is asked of the landlord any more.
  if (!waiting) return;
  const { claim, fileName, verdictNote } = document;
  const url = `${env.publicOrigin}/bailleur/sinistres/${claim.id}`;
  const facts = { number: claim.number, fileName, note: verdictNote ?? '', documentsByOn: waiting.dueOn, url };
  await writeToMembers(context, event, 'landlordSpaceId', (language) => documentSentBack(facts, language));
};
