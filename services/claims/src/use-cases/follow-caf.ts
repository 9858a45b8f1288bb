import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { publishAll } from '@trousseau/service/publish';
import { v7 as uuidv7 } from 'uuid';
import { CafReport } from '../entities/caf-report.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import type { RentMonth } from '../entities/rent-month.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { readCaf } from './read-account.ts';

/** An account that changed, under the lock of its lease, oldest line first. */
interface ChangedAccount {
  lease: GuaranteedLease;
  months: readonly RentMonth[];
}

/**
 * R-CAF-12, R-CAF-14. One declaration feeds both: of accounts whose unpaid rent was declared to the guarantee, it reports once to the
 * partners of the département that the CAF's own test is met, and that it is not any more. Without housing aid there is nobody to tell.
 */
export async function followCaf(
  em: SqlEntityManager,
  { now, today }: Pick<Context, 'now' | 'today'>,
  accounts: readonly ChangedAccount[],
): Promise<void> {
  const ofLeases = { lease: { $in: accounts.map(({ lease }) => lease.id) } };
  const running = await em.find(CafReport, { ...ofLeases, endedOn: null });
  const declared = await em.find(UnpaidClaim, { ...ofLeases, declaredOn: { $ne: null }, status: { $ne: 'REFUSED' } });
  const runningOf = new Map(running.map((report) => [report.lease.id, report]));
  const declaredLeases = new Set(declared.map(({ lease }) => lease.id));
  const [ended, made]: [CafReport[], CafReport[]] = [[], []];
  for (const { lease, months } of accounts) {
    const { constitutedOn, reportByOn } = readCaf(lease, months, today);
    const report = runningOf.get(lease.id);
    if (report && !constitutedOn) ended.push(em.assign(report, { endedOn: today }));
    const isAided = months.some(({ housingAidCents }) => housingAidCents > 0);
    if (report || !isAided || !constitutedOn || !reportByOn || !declaredLeases.has(lease.id)) continue;
    const { departement } = lease;
    made.push(em.create(CafReport, { id: uuidv7(), lease, departement, constitutedOn, reportByOn, reportedAt: now }));
  }
  em.persist(made);
  const fact = ({ id, lease }: CafReport) => ({
    aggregateId: id,
    now,
    payload: { cafReportId: id, contractId: lease.id },
  });
  await publishAll(em, 'CafDefaultReported', made.map(fact));
  await publishAll(em, 'CafDefaultEnded', ended.map(fact));
}
