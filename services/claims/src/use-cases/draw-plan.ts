import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { formatCents, formatCentsBriefly } from '@trousseau/values/cents';
import type { Temporal } from 'temporal-polyfill';
import { leastMonthlyCents, type RepaymentSchedule } from '../domain/repayment-schedule.ts';
import { Instalment, type RepaymentPlan } from '../entities/repayment-plan.ts';

/** Writes the instalments of a plan anew; what was repaid before does not count for it. */
export async function drawPlan(em: SqlEntityManager, plan: RepaymentPlan, debtCents: number, drawn: RepaymentSchedule) {
  await em.flush();
  await em.nativeDelete(Instalment, { plan });
  const [first] = drawn.instalments;
  if (first) plan.firstOn = first.dueOn;
  Object.assign(plan, { monthlyCents: drawn.monthlyCents, plannedCents: debtCents, repaidCents: 0 });
  em.persist(drawn.instalments.map((instalment) => em.create(Instalment, { plan, ...instalment })));
}

/** R-PLAN-02. So little a month that it would take longer than a plan may. */
export function planTooLong(debtCents: number, firstOn: Temporal.PlainDate) {
  const leastCents = leastMonthlyCents(debtCents, firstOn);
  return {
    kind: 'PlanTooLong' as const,
    message: `Pour rembourser ${formatCents(debtCents)}, un échéancier demande au moins ${formatCentsBriefly(leastCents)} par mois. Si c’est trop, écrivez au chargé d’instruction ou à l’ADIL\u00a0: il existe d’autres aides.`,
    leastMonthlyCents: leastCents,
  };
}
