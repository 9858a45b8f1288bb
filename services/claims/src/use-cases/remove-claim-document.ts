import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import { ClaimDocument } from '../entities/claim-document.ts';
import { followDocuments } from './follow-documents.ts';
import { lockClaim } from './lock-lease.ts';

/** The paper to take back. */
export interface RemoveClaimDocument {
  documentId: string;
}

/** R-CLM-06. Takes a paper back, as long as the officer has not confirmed the file. */
export async function removeClaimDocument(context: Context, { documentId }: RemoveClaimDocument) {
  const verdict = await transact(context, async (em) => {
    const document = validate(documentId) ? await em.findOne(ClaimDocument, { id: documentId }) : null;
    if (!document) throw notFound();
    const { claim } = await lockClaim(em, context, document.claim.id);
    if (!move(unpaidClaimMachine, claim.status, 'addDocument', 'LANDLORD')) {
      throw invalidState('Les pièces de ce dossier ont été vérifiées\u00a0: elles ne peuvent plus être retirées.');
    }
    em.remove(document);
    await followDocuments(em, context, claim);
    return { kind: 'ClaimDocumentRemoved' as const, claimId: claim.id };
  });
  // After the commit: a crash here leaves bytes nobody can reach, never a row without bytes.
  await context.files.remove(documentId);
  return verdict;
}
