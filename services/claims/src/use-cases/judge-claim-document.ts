import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import { ClaimDocument } from '../entities/claim-document.ts';
import { followDocuments, papersNotToCheck } from './follow-documents.ts';
import { lockClaim } from './lock-lease.ts';
import { NOTE_MISSING, verdictNote } from './verdict-note.ts';

/** What an officer thinks of one paper of a claim; words are needed to send it back. */
export interface JudgeClaimDocument {
  operationId: string;
  documentId: string;
  verdict: NonNullable<ClaimDocument['verdict']>;
  note?: string | null | undefined;
}

/**
 * R-CLM-06. A paper is accepted, or to be done again with the words the landlord reads, while the claim waits for its papers. One that
 * is sent back gives the landlord the whole of K-DOCS: how late it was read is not theirs.
 */
export const judgeClaimDocument = (context: Context, input: JudgeClaimDocument) =>
  once(context, 'judgeClaimDocument', input.operationId, input, async (em) => {
    const { today, now } = context;
    const found = validate(input.documentId) ? await em.findOne(ClaimDocument, { id: input.documentId }) : null;
    if (!found) throw notFound();
    const { claim, lease } = await lockClaim(em, context, found.claim.id);
    if (!move(unpaidClaimMachine, claim.status, 'documentsComplete', 'OFFICER')) throw papersNotToCheck();
    const note = verdictNote(input);
    if (note === undefined) return { kind: 'ClaimVerdictIncomplete' as const, message: NOTE_MISSING };
    em.assign(found, { verdict: input.verdict, verdictNote: note });
    await followDocuments(em, context, claim, today);
    if (input.verdict === 'TO_REDO') {
      const payload = { claimId: claim.id, documentId: found.id, landlordSpaceId: lease.landlordSpaceId };
      await publish(em, 'ClaimDocumentSentBack', { aggregateId: claim.id, now, payload });
    }
    return { kind: 'ClaimDocumentJudged' as const, claimId: claim.id };
  });
