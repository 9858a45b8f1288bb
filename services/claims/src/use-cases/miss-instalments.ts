import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { instalmentGraceDays } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Clock, JobContext } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { addDays } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { planStanding } from '../domain/plan-standing.ts';
import { repaymentPlanMachine } from '../domain/repayment-transitions.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { RepaymentPlan } from '../entities/repayment-plan.ts';
import { instalmentsOf } from './follow-plan.ts';

/** Most plans looked at in one run; the next run takes the following ones. */
const AT_ONCE = 200;

/**
 * R-PLAN-04. A plan of which an instalment is missed, its days of grace over, is breached: the tenant is told and may put it
 * right by paying; nothing else follows by itself. @returns how many were breached
 */
export const missInstalments: Clock = async (context) => {
  const behind = await context.em.fork().execute<{ id: string }[]>(
    `select p.id from repayment_plan p where p.status = 'ACTIVE' and p.repaid_cents <
       (select coalesce(sum(i.instalment_cents), 0) from instalment i where i.plan_id = p.id and i.due_on < ?)
     order by p.id limit ?`,
    [graceOverBefore(context.today).toString(), AT_ONCE],
  );
  let breached = 0;
  for (const { id } of behind) {
    const missed = await context.em.fork().transactional((em) => breach(em as SqlEntityManager, context, id));
    breached += missed ? 1 : 0;
  }
  return breached;
};

/** The first day on which an instalment is still within its days of grace. */
const graceOverBefore = (today: Temporal.PlainDate) => addDays(today, -valueOn(instalmentGraceDays, today).value);

async function breach(em: SqlEntityManager, { today, now }: JobContext, planId: string): Promise<boolean> {
  const { debt } = await em.findOneOrFail(RepaymentPlan, { id: planId }, { populate: ['debt'] });
  const where = { id: debt.lease.id };
  const lease = await em.findOneOrFail(GuaranteedLease, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const plan = await em.findOneOrFail(RepaymentPlan, { id: planId }, { refresh: true });
  const { missedCents } = planStanding(await instalmentsOf(em, plan), plan.repaidCents, today);
  const status = missedCents > 0 ? move(repaymentPlanMachine, plan.status, 'missInstalment', 'CLOCK') : null;
  if (status !== 'BREACHED') return false;
  plan.status = status;
  const payload = { planId, debtId: debt.id, tenantSpaceId: lease.tenantSpaceId };
  await publish(em, 'RepaymentPlanBreached', { aggregateId: planId, now, payload });
  return true;
}
