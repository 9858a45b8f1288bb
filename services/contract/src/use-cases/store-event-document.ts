import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { receiveUpload } from '@trousseau/service/receive-upload';
import { notFound } from '@trousseau/service/refusal';
import { fileConflict, type RefusedUpload, sha256, tooManyFiles } from '@trousseau/service/uploads';
import { ContractEvent, EventDecision, EventDocument } from '../entities/contract-event.ts';
import { visibleContracts } from '../entities/visible-to.ts';

/** Largest paper, in bytes, and most papers of one event. */
const MAX_BYTES = 10_000_000;
const MOST_DOCUMENTS = 10;

/** A paper as it arrives; its id is made by the browser, so that a broken upload is simply sent again (A2). */
export interface SentEventDocument {
  documentId: string;
  eventId: string;
  fileName: string;
  bytes: Uint8Array;
}

type Stored = { kind: 'stored'; documentId: string } | (RefusedUpload & { message: string });

/** R-CON-10. Adds a paper to an event that waits for an officer. The same id with the same bytes is the same upload sent twice. */
export const storeEventDocument = (context: Context, sent: SentEventDocument): Promise<Stored> =>
  transact(context, async (em) => {
    const visible = visibleContracts(context.viewer);
    const event = visible && (await em.findOne(ContractEvent, { id: sent.eventId, contract: visible }));
    if (!event) throw notFound();
    // Papers of one event arrive one after the other, so that their number is counted right.
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [event.id]);
    const known = await em.findOne(EventDocument, { id: sent.documentId });
    if (known) {
      const same = known.event.id === event.id && known.sha256 === sha256(sent.bytes);
      return same ? { kind: 'stored' as const, documentId: known.id } : fileConflict;
    }
    if (!event.sentToOfficer || (await em.findOne(EventDecision, { id: event.id }))) return notAskedNow;
    if ((await em.count(EventDocument, { event })) >= MOST_DOCUMENTS) return tooManyFiles(MOST_DOCUMENTS);
    const { documentId: id, bytes, fileName } = sent;
    const scanner = context.env.clamdAddress;
    const file = { id, bytes, fileName, maxBytes: MAX_BYTES, scanner, mayWait: false };
    const stored = await receiveUpload(context.files, file);
    if (stored.kind === 'refused') return stored;
    const { kind: _, scanned: __, ...paper } = stored;
    em.persist(em.create(EventDocument, { id, event, ...paper, receivedAt: context.now }));
    return { kind: 'stored' as const, documentId: id };
  });

/** 409: papers join an event while an officer looks at it. */
const notAskedNow: RefusedUpload = {
  kind: 'refused',
  code: 'INVALID_STATE',
  status: 409,
  message:
    'Les pièces se joignent tant que le chargé d’instruction n’a pas répondu. Déclarez un autre événement pour en ajouter.',
};
