import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { PaperLink } from '../entities/paper-link.ts';
import { lockRequest } from './acting.ts';

/** Ends the link of a request before its time; done twice it is done. */
export async function closePaperLink(context: Context, { requestId }: { requestId: string }) {
  return transact(context, async (em) => {
    const request = await lockRequest(em, context, requestId);
    await em.nativeDelete(PaperLink, { requestId: request.id });
    return { kind: 'PaperLinkClosed' as const, requestId: request.id };
  });
}
