import { LockMode } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { DwellingImport } from '../entities/dwelling-import.ts';
import { ownDwellings } from '../entities/visible-to.ts';

/** The landlord has read what would happen: the accepted lines are listed. Said twice, it happens once. */
export async function confirmDwellingImport(context: Context, { importId }: { importId: string }) {
  const own = ownDwellings(context.viewer);
  if (!own || !validate(importId)) throw notFound();
  return transact(context, async (em) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const found = await em.findOne(DwellingImport, { id: importId, ...own }, { lockMode });
    if (!found) throw notFound();
    if (found.status === 'RECEIVED' || found.status === 'UNREADABLE')
      throw invalidState('Ce fichier n’a pas encore été lu, ou ne peut pas l’être\u00a0: rien n’est à ajouter.');
    if (found.status === 'CHECKED') {
      found.status = 'LISTING';
      await publish(em, 'DwellingImportConfirmed', { aggregateId: importId, payload: { importId }, now: context.now });
    }
    return { kind: 'DwellingImportStarted' as const, importId };
  });
}
