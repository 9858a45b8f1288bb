import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { VisaQueueView } from '../entities/visa-queue-view.ts';
import { personOf } from './acting.ts';

export interface ForgetVisaQueueViewInput {
  operationId: string;
  viewId: string;
}

/** Forgets a view of one's own; a colleague's does not exist (S19). */
export async function forgetVisaQueueView(context: Context, input: ForgetVisaQueueViewInput) {
  const { spaceId: officerSpaceId } = personOf(context);
  return once(context, 'forgetVisaQueueView', input.operationId, input, async (em) => {
    const { viewId } = input;
    const forgotten = validate(viewId) ? await em.nativeDelete(VisaQueueView, { id: viewId, officerSpaceId }) : 0;
    if (forgotten === 0) throw notFound();
    return { kind: 'VisaQueueViewForgotten' as const, viewId };
  });
}
