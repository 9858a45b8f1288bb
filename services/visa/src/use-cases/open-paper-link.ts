import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { v7 as uuidv7 } from 'uuid';
import { linkEnd } from '../domain/paper-link.ts';
import { PaperLink } from '../entities/paper-link.ts';
import { lockRequest } from './acting.ts';
import { assertTakesPapers } from './draft.ts';

export interface OpenPaperLinkInput {
  operationId: string;
  requestId: string;
}

/** « Depuis mon téléphone »: a link that adds papers to this request and does nothing else (decision 0031). The one before it ends. */
export async function openPaperLink(context: Context, { operationId, requestId }: OpenPaperLinkInput) {
  return once(context, 'openPaperLink', operationId, { requestId }, async (em) => {
    const request = await lockRequest(em, context, requestId);
    await assertTakesPapers(em, context, request);
    await em.nativeDelete(PaperLink, { requestId: request.id });
    const id = uuidv7();
    const expiresAt = linkEnd(context.now);
    em.create(PaperLink, { id, requestId: request.id, expiresAt });
    return { kind: 'PaperLinkOpened' as const, linkId: id, expiresAt: expiresAt.toString() };
  });
}
