import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';

/** What one landlord's space still has to update, and by when. */
export interface MonthlyUpdatesWaiting {
  waitingCount: number;
  suspendedCount: number;
  /** The nearest last day of those that are still in time; null when all are late. */
  nextByOn: Temporal.PlainDate | null;
}

/** Accounts of leases that still guarantee, asked for a month fallen due; joined as `d`, `c` and `l` (K-MONTH). */
export const ASKED_ACCOUNTS = `claim_deadline d join unpaid_claim c on c.id = d.claim_id join guaranteed_lease l on l.id = c.contract_id
  where d.clock = 'K-MONTH' and d.ended_on is null and l.status not in ('CANCELLED', 'VOID')
    and (l.exit_on is null or d.starts_on <= l.exit_on)`;

/** R-CLM-13. What waits in one space on a day. */
export async function monthlyUpdatesWaiting(
  em: SqlEntityManager,
  spaceId: string,
  today: Temporal.PlainDate,
): Promise<MonthlyUpdatesWaiting> {
  const day = today.toString();
  const [row] = await em.execute<[{ waiting: number; suspended: number; next_by: string | null }]>(
    `select count(*)::int as waiting, (count(*) filter (where c.status = 'SUSPENDED'))::int as suspended,
       (min(d.due_on) filter (where d.due_on >= ?))::text as next_by
     from ${ASKED_ACCOUNTS} and d.starts_on <= ? and l.landlord_space_id = ?`,
    [day, day, spaceId],
  );
  const { waiting: waitingCount, suspended: suspendedCount, next_by: nextBy } = row;
  return { waitingCount, suspendedCount, nextByOn: nextBy === null ? null : Temporal.PlainDate.from(nextBy) };
}
