import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { lockLease } from './lock-lease.ts';

/** Loads a receipt of one of the viewer’s leases under the lock of that lease; somebody else’s does not exist. */
export async function lockReceipt(em: SqlEntityManager, context: Context, receiptId: string) {
  const found = validate(receiptId) ? await em.findOne(SubrogationReceipt, { id: receiptId }) : null;
  if (!found) throw notFound();
  const lease = await lockLease(em, context, found.lease.id);
  const receipt = await em.findOneOrFail(SubrogationReceipt, { id: found.id }, { refresh: true });
  return { lease, receipt };
}
