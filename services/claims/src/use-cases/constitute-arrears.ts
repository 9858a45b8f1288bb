import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Clock, JobContext } from '@trousseau/service/definition';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { followArrears } from './follow-arrears.ts';
import { openClaimOf } from './lock-lease.ts';
import { assessTerms, IS_SHORT, termsOf } from './read-account.ts';

/** A term counts from the day after it fell due; a week covers a clock that was down for some days. */
const DAYS_LOOKED_BACK = 7;
/** Most accounts judged in one run. */
const AT_ONCE = 500;

/**
 * R-CLM-02. Arrears also cross the threshold by the mere passing of a day: a term noted in advance falls due and is not
 * paid. Accounts with such a term and no claim at work are judged again. @returns how many claims it opened
 */
export const constituteArrears: Clock = async (context) => {
  const rows = await context.em.fork().execute<{ contract_id: string }[]>(
    `select distinct m.contract_id from rent_month m
     where m.due_on >= ? and m.due_on < ? and ${IS_SHORT}
       and not exists (select 1 from unpaid_claim c where c.contract_id = m.contract_id and c.status not in ('WATCH', 'REFUSED', 'CLOSED'))
     order by m.contract_id limit ${AT_ONCE}`,
    [context.today.subtract({ days: DAYS_LOOKED_BACK }).toString(), context.today.toString()],
  );
  let opened = 0;
  for (const { contract_id } of rows) opened += await judge(context, contract_id);
  return opened;
};

async function judge(context: JobContext, contractId: string): Promise<number> {
  return context.em.fork().transactional(async (fork) => {
    const em = fork as SqlEntityManager;
    const lease = await em.findOneOrFail(GuaranteedLease, { id: contractId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const before = (await openClaimOf(em, lease))?.status;
    const claim = await followArrears(
      em,
      context,
      lease,
      assessTerms(lease, await termsOf(em, lease.id), context.today),
    );
    return claim?.status === 'CONSTITUTED' && before !== 'CONSTITUTED' ? 1 : 0;
  });
}
