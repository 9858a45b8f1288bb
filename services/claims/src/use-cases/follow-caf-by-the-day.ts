import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { cafArrears } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Clock } from '@trousseau/service/definition';
import { addMonths } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { followCaf } from './follow-caf.ts';
import { IS_SHORT, termsOf } from './read-account.ts';

/** A week covers a clock that was down for some days. */
const DAYS_LOOKED_BACK = 7;
/** Most accounts judged in one run. */
const AT_ONCE = 500;

/**
 * R-CAF-10, R-CAF-11. The CAF's test is also met by the mere passing of a day: a rent noted in advance falls due, or a default grows
 * old enough. Declared accounts under an aid of which that may be so are judged again. @returns how many were
 */
export const followCafByTheDay: Clock = async (context) => {
  const turned = turnedOn(context.today);
  const rows = await context.em.fork().execute<{ contract_id: string }[]>(
    `select distinct m.contract_id from rent_month m
     where (${turned.map(() => 'm.due_on >= ? and m.due_on < ?').join(' or ')})
       and ${IS_SHORT}
       and exists (select 1 from rent_month a where a.contract_id = m.contract_id and a.housing_aid_cents > 0)
       and exists (select 1 from unpaid_claim c where c.contract_id = m.contract_id and c.declared_on is not null and c.status <> 'REFUSED')
       and not exists (select 1 from caf_report r where r.contract_id = m.contract_id and r.ended_on is null)
     order by m.contract_id limit ${AT_ONCE}`,
    turned.flatMap((day) => [day.subtract({ days: DAYS_LOOKED_BACK }).toString(), day.toString()]),
  );
  for (const { contract_id: id } of rows)
    await context.em.fork().transactional(async (fork) => {
      const em = fork as SqlEntityManager;
      const lease = await em.findOneOrFail(GuaranteedLease, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      await followCaf(em, context, [{ lease, months: await termsOf(em, id) }]);
    });
  return rows.length;
};

/** The days before which a rent that fell due may turn the test today. */
function turnedOn(today: Temporal.PlainDate): Temporal.PlainDate[] {
  const { value } = valueOn(cafArrears, today);
  return value.kind === 'MONTHS' ? [today] : [today, addMonths(today, -value.monthsAfterFirstDefault)];
}
