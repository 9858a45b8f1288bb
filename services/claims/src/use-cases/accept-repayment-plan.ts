import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { firstInstalmentOn, scheduleOf } from '../domain/repayment-schedule.ts';
import { repaymentPlanMachine } from '../domain/repayment-transitions.ts';
import { drawPlan, planTooLong } from './draw-plan.ts';
import { lockPlan } from './lock-debt.ts';

/** The plan of an officer that a tenant accepts. */
export interface AcceptRepaymentPlan {
  operationId: string;
  planId: string;
}

/** R-PLAN-02. The tenant accepts what the officer offered: the plan runs, from what is left to repay that day. */
export const acceptRepaymentPlan = (context: Context, input: AcceptRepaymentPlan) =>
  once(context, 'acceptRepaymentPlan', input.operationId, input, async (em) => {
    const { today, now } = context;
    const { lease, debt, plan } = await lockPlan(em, context, input.planId);
    const status = move(repaymentPlanMachine, plan.status, 'accept', 'TENANT');
    if (status !== 'ACTIVE')
      throw invalidState('Cette proposition n’attend pas de réponse. Rechargez la page pour voir où elle en est.');
    const firstOn = firstInstalmentOn(plan.firstOn, today);
    const drawn = scheduleOf(debt.outstandingCents, plan.monthlyCents, firstOn);
    if (!drawn) return planTooLong(debt.outstandingCents, firstOn);
    em.assign(plan, { status, activeOn: today });
    await drawPlan(em, plan, debt.outstandingCents, drawn);
    const payload = { planId: plan.id, debtId: debt.id, tenantSpaceId: lease.tenantSpaceId };
    await publish(em, 'RepaymentPlanAccepted', { aggregateId: plan.id, now, payload });
    return { kind: 'RepaymentPlanAccepted' as const, debtId: debt.id };
  });
