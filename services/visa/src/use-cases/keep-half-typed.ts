import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { badInput } from '@trousseau/service/refusal';
import { type FormPage, withTyped } from '../domain/half-typed.ts';
import { lockRequest } from './acting.ts';
import { assertDraft } from './draft.ts';

export interface KeepHalfTypedInput {
  requestId: string;
  pages: { page: FormPage; content: string }[];
}

/**
 * Keeps answers that are not whole yet, so that the form goes on where it was left, on any device. They count for nothing: the version of
 * the request does not change, and they are gone once the page is saved whole or the request is sent.
 */
export async function keepHalfTyped(context: Context, { requestId, pages }: KeepHalfTypedInput) {
  return transact(context, async (em) => {
    const request = await lockRequest(em, context, requestId);
    assertDraft(request);
    const kept = withTyped(request.halfTyped, pages);
    if (!kept) throw badInput('Ces réponses sont trop longues pour être gardées. Raccourcissez-les.');
    request.halfTyped = kept;
    return { kind: 'HalfTypedKept' as const, requestId: request.id };
  });
}
