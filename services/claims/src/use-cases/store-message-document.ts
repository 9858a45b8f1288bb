import type { FilterQuery } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { receiveUpload } from '@trousseau/service/receive-upload';
import { notFound } from '@trousseau/service/refusal';
import { fileConflict, type RefusedUpload, sha256, tooManyFiles } from '@trousseau/service/uploads';
import { actorOf } from '@trousseau/service/viewer';
import { Message, MessageDocument } from '../entities/conversation.ts';
import { conversationsVisibleTo } from '../entities/visible-to.ts';

/** Largest paper, in bytes; most papers of one message; hours during which its author may still join one. */
const MAX_BYTES = 10_000_000;
const MOST_DOCUMENTS = 5;
const OPEN_HOURS = 1;

/** A paper as it arrives; its id is made by the browser, so that a broken upload is simply sent again (A2). */
export interface SentMessageDocument {
  documentId: string;
  messageId: string;
  fileName: string;
  bytes: Uint8Array;
}

type Stored = { kind: 'stored'; documentId: string } | (RefusedUpload & { message: string });

/** R-CON-10. Joins a paper to a message one has just written. The same id with the same bytes is the same upload sent twice. */
export const storeMessageDocument = (context: Context, sent: SentMessageDocument): Promise<Stored> =>
  transact(context, async (em) => {
    const visible = conversationsVisibleTo(context.viewer);
    const own = { id: sent.messageId, authorId: actorOf(context.viewer), conversation: visible };
    const message = visible && (await em.findOne(Message, own as FilterQuery<Message>));
    if (!message) throw notFound();
    // Papers of one message arrive one after the other, so that their number is counted right.
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [message.id]);
    const known = await em.findOne(MessageDocument, { id: sent.documentId });
    if (known) {
      const same = known.message.id === message.id && known.sha256 === sha256(sent.bytes);
      return same ? { kind: 'stored' as const, documentId: known.id } : fileConflict;
    }
    if (context.now.since(message.sentAt).total('hours') > OPEN_HOURS) return tooLate;
    if ((await em.count(MessageDocument, { message })) >= MOST_DOCUMENTS) return tooManyFiles(MOST_DOCUMENTS);
    const { documentId: id, bytes, fileName } = sent;
    const scanner = context.env.clamdAddress;
    const stored = await receiveUpload(context.files, {
      ...{ id, bytes, fileName, scanner },
      maxBytes: MAX_BYTES,
      mayWait: false,
    });
    if (stored.kind === 'refused') return stored;
    const { kind: _, scanned: __, ...paper } = stored;
    em.persist(em.create(MessageDocument, { id, message, ...paper, receivedAt: context.now }));
    return { kind: 'stored' as const, documentId: id };
  });

/** 409: what was sent is not added to afterwards. */
const tooLate: RefusedUpload = {
  kind: 'refused',
  code: 'INVALID_STATE',
  status: 409,
  message: 'Ce message est parti depuis plus d’une heure. Écrivez-en un nouveau pour joindre ce document.',
};
