import type { FilterQuery } from '@mikro-orm/core';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { Debt } from '../entities/debt.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { RepaymentPlan } from '../entities/repayment-plan.ts';
import { debtsVisibleTo } from '../entities/visible-to.ts';

/** Loads one of the viewer’s debts under the lock of its lease, as every write about a contract does. Someone else’s does not exist. */
export async function lockDebt(em: SqlEntityManager, context: Context, debtId: string) {
  const visible = debtsVisibleTo(context.viewer);
  if (visible === null || !validate(debtId)) throw notFound();
  const found = await em.findOne(Debt, { $and: [{ id: debtId }, visible] } as FilterQuery<Debt>);
  if (!found) throw notFound();
  const where = { id: found.lease.id };
  const lease = await em.findOneOrFail(GuaranteedLease, where, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const debt = await em.findOneOrFail(Debt, { id: debtId }, { refresh: true });
  return { lease, debt };
}

/** The same, by one of its plans. */
export async function lockPlan(em: SqlEntityManager, context: Context, planId: string) {
  const found = validate(planId) ? await em.findOne(RepaymentPlan, { id: planId }) : null;
  if (!found) throw notFound();
  const { lease, debt } = await lockDebt(em, context, found.debt.id);
  const plan = await em.findOneOrFail(RepaymentPlan, { id: planId }, { refresh: true });
  return { lease, debt, plan };
}
