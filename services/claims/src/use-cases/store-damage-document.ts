import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { receiveUpload } from '@trousseau/service/receive-upload';
import { notFound } from '@trousseau/service/refusal';
import { fileConflict, type RefusedUpload, sha256, tooManyFiles } from '@trousseau/service/uploads';
import { validate } from 'uuid';
import { degradationClaimMachine } from '../domain/degradation-transitions.ts';
import { DamageDocument } from '../entities/damage-document.ts';
import { DamageItem } from '../entities/damage-item.ts';
import { lockDamage } from './lock-damage.ts';

/** Largest paper, in bytes, and most papers of one file: photographs of entry and exit of each of fifty repairs, and the rest. */
const MAX_BYTES = 10_000_000;
const MOST_DOCUMENTS = 150;

/** A paper as it arrives; its id is made by the browser, so that a broken upload is simply sent again (A2). */
export interface SentDamageDocument {
  documentId: string;
  damageClaimId: string;
  /** The repair it shows; null for what is about the whole dwelling. */
  itemId: string | null;
  kind: DamageDocument['kind'];
  fileName: string;
  bytes: Uint8Array;
}

type Stored = { kind: 'stored'; documentId: string } | (RefusedUpload & { message: string });

/** R-DEG-03, R-DEG-07. Adds a paper or a photograph to a declared damage file; sent twice, it is one. */
export const storeDamageDocument = (context: Context, sent: SentDamageDocument): Promise<Stored> =>
  transact(context, async (em) => {
    const { claim } = await lockDamage(em, context, sent.damageClaimId);
    const known = await em.findOne(DamageDocument, { id: sent.documentId });
    if (known) {
      const same = known.claim.id === claim.id && known.sha256 === sha256(sent.bytes);
      return same ? { kind: 'stored' as const, documentId: known.id } : fileConflict;
    }
    if (!move(degradationClaimMachine, claim.status, 'update', 'LANDLORD')) return notAskedNow;
    const item =
      sent.itemId && (validate(sent.itemId) ? await em.findOne(DamageItem, { id: sent.itemId, claim }) : null);
    if (item === null && sent.itemId) throw notFound();
    if ((await em.count(DamageDocument, { claim })) >= MOST_DOCUMENTS) return tooManyFiles(MOST_DOCUMENTS);
    const { documentId: id, kind, bytes, fileName } = sent;
    const stored = await receiveUpload(context.files, {
      ...{ id, bytes, fileName, maxBytes: MAX_BYTES, scanner: context.env.clamdAddress, mayWait: false },
    });
    if (stored.kind === 'refused') return stored;
    const { contentType, sizeBytes } = stored;
    em.persist(
      em.create(DamageDocument, {
        ...{ id, claim, item: item || null, kind, fileName: stored.fileName, contentType, sizeBytes },
        sha256: stored.sha256,
        receivedAt: context.now,
      }),
    );
    return { kind: 'stored' as const, documentId: id };
  });

/** 409: papers join a file between its declaration and the officer's check. */
const notAskedNow: RefusedUpload = {
  kind: 'refused',
  code: 'INVALID_STATE',
  status: 409,
  message: 'Les pièces se joignent après la déclaration des dégradations et jusqu’à leur vérification.',
};
