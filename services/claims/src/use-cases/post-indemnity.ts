import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { LedgerEntry, LedgerTransaction } from '../entities/ledger.ts';
import type { Payment } from '../entities/payment.ts';

/**
 * R-SUB-04, A14. What left the guarantor's bank is owed by the tenant: two entries that add up to zero, under the id of the
 * payment, so that one payment has one posting.
 */
export async function postIndemnity(
  em: SqlEntityManager,
  payment: Payment,
  { now, today }: Pick<Context, 'now' | 'today'>,
): Promise<void> {
  const { id, contractId, indemnityCents } = payment;
  const transaction = em.create(LedgerTransaction, {
    id,
    contractId,
    kind: 'INDEMNITY_PAID',
    occurredOn: today,
    recordedAt: now,
  });
  em.persist([
    transaction,
    em.create(LedgerEntry, { transaction, account: 'TENANT_DEBT', contractId, entryCents: indemnityCents }),
    em.create(LedgerEntry, { transaction, account: 'GUARANTOR_BANK', contractId, entryCents: -indemnityCents }),
  ]);
  await em.flush();
}
