import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { startClock } from '../domain/claim-deadlines.ts';
import { fileNumber } from '../domain/file-number.ts';
import { Debt } from '../entities/debt.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';

/**
 * R-SUB-04, R-PLAN-01. The tenant owes the guarantor what was paid in his place; the months to ask for a plan count from
 * the latest demand. Call it under the lock of the lease.
 */
export async function raiseDebt(
  em: SqlEntityManager,
  lease: GuaranteedLease,
  paidCents: number,
  demandedOn: Temporal.PlainDate,
): Promise<Debt> {
  const planRequestByOn = startClock('K-PLAN', demandedOn).dueOn;
  const known = await em.findOne(Debt, { lease });
  if (known) {
    const { totalCents, outstandingCents } = known;
    return em.assign(known, {
      totalCents: totalCents + paidCents,
      outstandingCents: outstandingCents + paidCents,
      planRequestByOn,
    });
  }
  const debt = em.create(Debt, {
    id: uuidv7(),
    lease,
    totalCents: paidCents,
    outstandingCents: paidCents,
    sinceOn: demandedOn,
    planRequestByOn,
    reference: fileNumber('R', demandedOn, randomBytes(8)),
  });
  em.persist(debt);
  return debt;
}
