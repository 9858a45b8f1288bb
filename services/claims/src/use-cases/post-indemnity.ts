import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { LedgerEntry, LedgerTransaction } from '../entities/ledger.ts';
import type { Payment } from '../entities/payment.ts';

type Moment = Pick<Context, 'now' | 'today'>;

/**
 * R-SUB-04, A14. What left the guarantor's bank is owed by the tenant: two entries that add up to zero, under the id of the
 * payment, so that one payment has one posting.
 */
export const postIndemnity = (em: SqlEntityManager, payment: Payment, moment: Moment): Promise<void> =>
  post(em, payment, { id: payment.id, kind: 'INDEMNITY_PAID', owedCents: payment.indemnityCents }, moment);

/** A14. What came back to the bank is not owed any more: the opposite entries, under the id of the bank’s movement. */
export const postReversal = (em: SqlEntityManager, payment: Payment, lineId: string, moment: Moment): Promise<void> =>
  post(em, payment, { id: lineId, kind: 'INDEMNITY_REVERSED', owedCents: -payment.indemnityCents }, moment);

async function post(
  em: SqlEntityManager,
  { contractId }: Payment,
  { id, kind, owedCents }: { id: string; kind: LedgerTransaction['kind']; owedCents: number },
  { now, today }: Moment,
): Promise<void> {
  const transaction = em.create(LedgerTransaction, { id, contractId, kind, occurredOn: today, recordedAt: now });
  em.persist([
    transaction,
    em.create(LedgerEntry, { transaction, account: 'TENANT_DEBT', contractId, entryCents: owedCents }),
    em.create(LedgerEntry, { transaction, account: 'GUARANTOR_BANK', contractId, entryCents: -owedCents }),
  ]);
  await em.flush();
}
