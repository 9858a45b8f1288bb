import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { typography } from '@trousseau/values/french';
import { v7 as uuidv7 } from 'uuid';
import type { QueueFilter } from '../entities/visa-queue.ts';
import { VisaQueueView } from '../entities/visa-queue-view.ts';
import { personOf } from './acting.ts';

export interface SaveVisaQueueViewInput {
  operationId: string;
  name: string;
  filter: QueueFilter;
}

const longestName = 60;
const mostViews = 20;

/** Keeps filters of the queue under a name; under a name that is taken, in place of those kept before. */
export async function saveVisaQueueView(context: Context, input: SaveVisaQueueViewInput) {
  const { spaceId: officerSpaceId } = personOf(context);
  return once(context, 'saveVisaQueueView', input.operationId, input, async (em) => {
    const name = input.name.normalize('NFC').trim();
    if (name === '' || name.length > longestName)
      return refused(`Donnez à cette vue un nom, de ${longestName} lettres au plus.`);
    const { status = null, age = null, situation = null, holder = null } = input.filter;
    const filter = { status, age, situation, holder };
    if (Object.values(filter).every((value) => value === null))
      return refused('Choisissez d’abord au moins un filtre : sans filtre, la vue est toute la file.');
    // Two tabs at once wait for one another here.
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [officerSpaceId]);
    const views = await em.find(VisaQueueView, { officerSpaceId });
    const known = views.find((view) => view.name === name);
    if (!known && views.length >= mostViews)
      return refused(`Vous gardez déjà ${mostViews} vues : oubliez-en une avant d’en garder une autre.`);
    const view =
      known ?? em.create(VisaQueueView, { id: uuidv7(), officerSpaceId, name, filter, createdAt: context.now });
    view.filter = filter;
    return { kind: 'VisaQueueViewSaved' as const, viewId: view.id };
  });
}

const refused = (message: string) => ({ kind: 'VisaQueueViewRefused' as const, message: typography(message) });
