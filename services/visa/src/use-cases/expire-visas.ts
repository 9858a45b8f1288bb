import { LockMode } from '@mikro-orm/core';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { visaMachine } from '../domain/transitions.ts';
import { Visa } from '../entities/visa.ts';

/** Visas of one transaction: short locks, and a crash loses little. */
const batchSize = 100;

/** K-VISA-END: every valid visa whose last day is over expires. @returns how many did. */
export async function expireVisas(context: Context): Promise<number> {
  let expired = 0;
  for (;;) {
    const batch = await expireBatch(context);
    expired += batch;
    if (batch < batchSize) return expired;
  }
}

async function expireBatch(context: Context): Promise<number> {
  const { count } = await transact(context, async (em) => {
    const due = await em.find(
      Visa,
      { status: 'VALID', validUntil: { $lt: context.today } },
      { limit: batchSize, orderBy: { validUntil: 'asc', id: 'asc' }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    for (const visa of due) {
      const next = move(visaMachine, visa.status, 'expire', 'CLOCK');
      if (!next) throw new Error(`The visa ${visa.id} is ${visa.status} and cannot expire.`);
      visa.status = next;
      await publish(em, 'VisaExpired', {
        aggregateId: visa.id,
        payload: { visaId: visa.id, tenantSpaceId: visa.tenantSpaceId },
        now: context.now,
      });
    }
    return { kind: 'expired', count: due.length };
  });
  return count;
}
