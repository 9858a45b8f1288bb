import type { JobContext } from '@trousseau/service/definition';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { payReceipt } from './pay-receipt.ts';

/** Receipts of one space that may wait for their payment at once; the clock finds the others. */
const AT_ONCE = 200;

/**
 * S59. The bank account of a landlord's space is another one, or the former one again: every receipt that waits is looked at
 * anew. Whether it is held or leaves is asked of the account service each time, so that the order of events does not matter.
 * @throws when one could not be looked at: the queue tries again
 */
export async function reviewPayouts(context: JobContext, landlordSpaceId: string): Promise<void> {
  const waiting = await context.em
    .fork()
    .find(
      SubrogationReceipt,
      { status: 'VALIDATED', lease: { landlordSpaceId } },
      { limit: AT_ONCE, orderBy: { validatedOn: 'asc', id: 'asc' } },
    );
  const failures: unknown[] = [];
  for (const { id } of waiting) await payReceipt(context, id).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} payments could not be looked at.`);
}
