import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { receiveUpload } from '@trousseau/service/receive-upload';
import { fileConflict, type RefusedUpload, sha256, tooManyFiles } from '@trousseau/service/uploads';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import { ClaimDocument } from '../entities/claim-document.ts';
import { followDocuments } from './follow-documents.ts';
import { lockClaim } from './lock-lease.ts';

/** Largest paper, in bytes, and most papers of one claim. */
const MAX_BYTES = 10_000_000;
const MOST_DOCUMENTS = 30;

/** A paper as it arrives; its id is made by the browser, so that a broken upload is simply sent again (A2). */
export interface SentDocument {
  documentId: string;
  claimId: string;
  kind: ClaimDocument['kind'];
  fileName: string;
  bytes: Uint8Array;
}

type Stored = { kind: 'stored'; documentId: string } | (RefusedUpload & { message: string });

/**
 * R-CLM-06. Adds a paper to a declared claim. The same id with the same bytes is the same upload sent twice; with other
 * bytes, or in another claim, it is refused and what is stored stays.
 */
export const storeClaimDocument = (context: Context, sent: SentDocument): Promise<Stored> =>
  transact(context, async (em) => {
    const { claim } = await lockClaim(em, context, sent.claimId);
    const known = await em.findOne(ClaimDocument, { id: sent.documentId });
    if (known) {
      const same = known.claim.id === claim.id && known.sha256 === sha256(sent.bytes);
      return same ? { kind: 'stored' as const, documentId: known.id } : fileConflict;
    }
    if (!move(unpaidClaimMachine, claim.status, 'addDocument', 'LANDLORD')) return notAskedNow;
    if ((await em.count(ClaimDocument, { claim })) >= MOST_DOCUMENTS) return tooManyFiles(MOST_DOCUMENTS);
    const { documentId: id, bytes, fileName } = sent;
    const stored = await receiveUpload(context.files, {
      id,
      bytes,
      fileName,
      maxBytes: MAX_BYTES,
      scanner: context.env.clamdAddress,
      mayWait: false,
    });
    if (stored.kind === 'refused') return stored;
    const { contentType, sizeBytes } = stored;
    em.persist(
      em.create(ClaimDocument, {
        id,
        claim,
        kind: sent.kind,
        fileName: stored.fileName,
        contentType,
        sizeBytes,
        sha256: stored.sha256,
        receivedAt: context.now,
      }),
    );
    await followDocuments(em, context, claim);
    return { kind: 'stored' as const, documentId: id };
  });

/** 409: papers join a claim between its declaration and the officer's check. */
const notAskedNow: RefusedUpload = {
  kind: 'refused',
  code: 'INVALID_STATE',
  status: 409,
  message:
    'Les pièces se joignent après la déclaration et jusqu’à leur vérification. Pour toute autre pièce, écrivez à votre chargé d’instruction.',
};
