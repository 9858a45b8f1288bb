import { type FilterQuery, LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { LateRentReturn } from '../entities/late-rent-return.ts';
import { RentMonth } from '../entities/rent-month.ts';
import { ReceiptLine, SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import type { ToldAccount } from './follow-months.ts';
import { returnedOf, WITHOUT_EFFECT } from './read-payable.ts';

/** An account that is asked for its months, read under the lock of its lease. */
export interface AskedTenantAccount extends Omit<ToldAccount, 'isTold' | 'months'> {
  months: RentMonth[];
  /** Terms of receipts that count: what fell due for them no longer changes. */
  indemnified: readonly ReceiptLine[];
}

/**
 * R-CLM-13. Loads the accounts of some leases that are asked for their months, as many statements for a thousand as for one, and
 * holds the leases until the end of the transaction, in one order for everybody (F12). Leases outside `visible`, and those of
 * which nothing is asked, are not among them.
 */
export async function lockAskedAccounts(
  em: SqlEntityManager,
  visible: FilterQuery<GuaranteedLease>,
  contractIds: readonly string[],
): Promise<Map<string, AskedTenantAccount>> {
  const leases = await em.find(
    GuaranteedLease,
    { $and: [{ id: { $in: [...contractIds] } }, visible] } as FilterQuery<GuaranteedLease>,
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true },
  );
  const ids = leases.map(({ id }) => id);
  const clocks = await em.find(
    ClaimDeadline,
    { clock: { $in: ['K-MONTH', 'K-RECEIPT'] }, endedOn: null, claim: { lease: { $in: ids } } },
    { populate: ['claim'], refresh: true },
  );
  const months = await em.find(RentMonth, { contractId: { $in: ids } }, { orderBy: { dueOn: 'asc' }, refresh: true });
  const counting = { lease: { $in: ids }, status: { $nin: [...WITHOUT_EFFECT] }, damage: null };
  const receipts = await em.find(SubrogationReceipt, counting);
  const lines = await em.find(ReceiptLine, { receipt: counting });
  const returns = await em.find(LateRentReturn, { contractId: { $in: ids } });
  const ofContract = {
    clocks: Map.groupBy(clocks, ({ claim }) => claim.lease.id),
    months: Map.groupBy(months, ({ contractId }) => contractId),
    receipts: Map.groupBy(receipts, ({ lease }) => lease.id),
    returns: Map.groupBy(returns, ({ contractId }) => contractId),
    lines: Map.groupBy(lines, ({ receipt }) => receipt.lease.id),
  };
  return new Map(
    leases.flatMap((lease) => {
      const running = ofContract.clocks.get(lease.id) ?? [];
      const clock = running.find((one) => one.clock === 'K-MONTH');
      if (!clock) return [];
      const account = {
        ...{ lease, clock, claim: clock.claim },
        receiptClock: running.find((one) => one.clock === 'K-RECEIPT'),
        months: ofContract.months.get(lease.id) ?? [],
        receipts: ofContract.receipts.get(lease.id) ?? [],
        returnedCents: returnedOf(ofContract.returns.get(lease.id) ?? []),
        indemnified: ofContract.lines.get(lease.id) ?? [],
      };
      return [[lease.id, account] as const];
    }),
  );
}
