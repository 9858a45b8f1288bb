import { LockMode } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { IssuanceImport } from '../entities/issuance-import.ts';
import { visibleImports } from '../entities/visible-accounts.ts';

/** R-CAF-01. The organisation has read what would happen: the accepted lines become accounts. Said twice, it happens once. */
export async function confirmIssuance(context: Context, { importId }: { importId: string }) {
  const visible = visibleImports(context.viewer);
  if (!visible || !validate(importId)) throw notFound();
  return transact(context, async (em) => {
    const own = { $and: [{ id: importId }, visible] };
    const found = await em.findOne(IssuanceImport, own, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!found) throw notFound();
    if (found.status === 'RECEIVED' || found.status === 'UNREADABLE')
      throw invalidState('Ce fichier n’a pas encore été lu, ou ne peut pas l’être\u00a0: rien n’est à créer.');
    if (found.status === 'CHECKED') {
      found.status = 'ISSUING';
      await publish(em, 'IssuanceConfirmed', { aggregateId: importId, payload: { importId }, now: context.now });
    }
    return { kind: 'IssuanceStarted' as const, importId };
  });
}
