import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { planStanding } from '../domain/plan-standing.ts';
import { repaymentPlanMachine } from '../domain/repayment-transitions.ts';
import type { Debt } from '../entities/debt.ts';
import { Instalment, RepaymentPlan } from '../entities/repayment-plan.ts';

/** The plan of a debt that is asked for, offered or running; read it under the lock of the lease. */
export const livePlanOf = (em: SqlEntityManager, debt: Debt): Promise<RepaymentPlan | null> =>
  em.findOne(
    RepaymentPlan,
    { debt, status: { $in: ['REQUESTED', 'PROPOSED', 'ACTIVE', 'BREACHED'] } },
    { refresh: true },
  );

/** The instalments of a plan, oldest first. */
export const instalmentsOf = (em: SqlEntityManager, plan: RepaymentPlan): Promise<Instalment[]> =>
  em.find(Instalment, { plan }, { orderBy: { dueOn: 'asc' } });

/**
 * R-STATE-REPAYMENTPLAN: pay, lastPaid, regularise, payAll. What was repaid counts for the live plan: a breached one goes on
 * once nothing of it is missed any more, and any of them is settled with the debt. Call it under the lock of the lease.
 */
export async function followPlan(
  em: SqlEntityManager,
  { today }: Pick<Context, 'today'>,
  debt: Debt,
  repaidCents: number,
): Promise<void> {
  const plan = await livePlanOf(em, debt);
  if (!plan) return;
  const running = plan.status === 'ACTIVE' || plan.status === 'BREACHED';
  if (running) plan.repaidCents = Math.min(plan.plannedCents, plan.repaidCents + repaidCents);
  const standing = planStanding(await instalmentsOf(em, plan), plan.repaidCents, today);
  const event = eventOf(plan, debt.outstandingCents === 0, standing.missedCents === 0);
  const status = event && move(repaymentPlanMachine, plan.status, event, 'SYSTEM');
  if (status) plan.status = status as RepaymentPlan['status'];
}

function eventOf(plan: RepaymentPlan, allRepaid: boolean, nothingMissed: boolean) {
  const running = plan.status === 'ACTIVE' || plan.status === 'BREACHED';
  if (running && (allRepaid || plan.repaidCents === plan.plannedCents)) return 'lastPaid';
  if (allRepaid) return 'payAll';
  if (plan.status === 'BREACHED') return nothingMissed ? 'regularise' : null;
  return plan.status === 'ACTIVE' ? 'pay' : null;
}
