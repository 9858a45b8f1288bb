import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Clock, JobContext } from '@trousseau/service/definition';
import { publish, publishAll } from '@trousseau/service/publish';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { ASKED_ACCOUNTS } from './monthly-updates-waiting.ts';

/** Most claims looked at in one run; the next run takes the following ones. */
const AT_ONCE = 200;

/** Claims of which the update of a month was not made in time, on the day after a reminder at the earliest. */
const MISSED = `${ASKED_ACCOUNTS} and d.due_on < ? and d.reminded_on < ? and c.status = 'PAID_OPEN'`;

/**
 * R-CLM-13, K-MONTH. A claim whose account was not updated in time is suspended until it is: no receipt is issued meanwhile. The
 * landlord is told once for all the claims of a space. @returns how many were suspended
 */
export const suspendClaims: Clock = async (context) => {
  const rows = await context.em
    .fork()
    .execute<{ contract_id: string; space_id: string }[]>(
      `select l.id as contract_id, l.landlord_space_id as space_id from ${MISSED} order by d.due_on, d.id limit ${AT_ONCE}`,
      [context.today.toString(), context.today.toString()],
    );
  let suspended = 0;
  for (const [spaceId, missed] of Map.groupBy(rows, ({ space_id }) => space_id)) {
    const contractIds = missed.map(({ contract_id }) => contract_id);
    suspended += await context.em
      .fork()
      .transactional((em) => suspend(em as SqlEntityManager, context, spaceId, contractIds));
  }
  return suspended;
};

async function suspend(em: SqlEntityManager, context: JobContext, landlordSpaceId: string, contractIds: string[]) {
  const { today, now } = context;
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
  await em.find(GuaranteedLease, { id: { $in: contractIds } }, locked);
  const late = await em.execute<{ claim_id: string; due_on: string }[]>(
    `select d.claim_id, d.due_on::text from ${MISSED} and l.id in (${contractIds.map(() => '?').join(', ')})`,
    [today.toString(), today.toString(), ...contractIds],
  );
  const claims = await em.find(UnpaidClaim, { id: { $in: late.map(({ claim_id }) => claim_id) } });
  for (const claim of claims) {
    const status = move(unpaidClaimMachine, claim.status, 'updateMissed', 'CLOCK');
    if (!status) throw new Error(`The claim machine does not suspend a claim that is ${claim.status}.`);
    claim.status = status;
  }
  const [first] = late.map(({ due_on }) => due_on).sort();
  if (first === undefined) return 0;
  await publishAll(
    em,
    'ClaimSuspended',
    claims.map(({ id: claimId, lease }) => ({
      aggregateId: claimId,
      now,
      payload: { claimId, contractId: lease.id, landlordSpaceId },
    })),
  );
  await publish(em, 'MonthlyUpdatesDue', {
    aggregateId: landlordSpaceId,
    now,
    payload: { landlordSpaceId, dueOn: first },
  });
  return claims.length;
}
