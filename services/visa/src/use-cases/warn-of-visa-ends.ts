import { LockMode } from '@mikro-orm/core';
import { visaExpiryReminderDays } from '@trousseau/scheme/parameters/visa';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { addDays } from '@trousseau/values/days';
import { Visa } from '../entities/visa.ts';
import { lawInForce } from './law-in-force.ts';

/** Visas of one transaction: short locks, and a crash loses little. */
const batchSize = 100;

/** N-VISA-EXPIRED: the tenant of every unused visa is told once, some days before its last. @returns how many were */
export async function warnOfVisaEnds(context: Context): Promise<number> {
  const { value: days } = (await lawInForce(context)).valueOn(visaExpiryReminderDays, context.today);
  let told = 0;
  for (;;) {
    const batch = await warnBatch(context, days);
    told += batch;
    if (batch < batchSize) return told;
  }
}

async function warnBatch(context: Context, days: number): Promise<number> {
  const { today, now } = context;
  const { count } = await transact(context, async (em) => {
    const ending = await em.find(
      Visa,
      { status: 'VALID', endToldOn: null, validUntil: { $gte: today, $lte: addDays(today, days) } },
      { limit: batchSize, orderBy: { validUntil: 'asc', id: 'asc' }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    for (const visa of ending) {
      visa.endToldOn = today;
      const payload = { visaId: visa.id, tenantSpaceId: visa.tenantSpaceId };
      await publish(em, 'VisaEndsSoon', { aggregateId: visa.id, payload, now });
    }
    return { kind: 'told', count: ending.length };
  });
  return count;
}
