import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { addMonths, isAfter, isOnOrBefore } from '@trousseau/values/days';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { scheduleOf } from '../domain/repayment-schedule.ts';
import { repaymentPlanMachine } from '../domain/repayment-transitions.ts';
import type { Debt } from '../entities/debt.ts';
import { RepaymentPlan } from '../entities/repayment-plan.ts';
import { endClaimClock } from './claim-clocks.ts';
import { drawPlan, planTooLong } from './draw-plan.ts';
import { livePlanOf } from './follow-plan.ts';
import { lockDebt } from './lock-debt.ts';
import { openClaimOf } from './lock-lease.ts';

/** The plan a tenant asks for. */
export interface RequestRepaymentPlan {
  operationId: string;
  debtId: string;
  /** The most the tenant pays a month. */
  monthlyCents: number;
  firstOn: Temporal.PlainDate;
}

/** Longest wait for the first instalment, in months. */
const FIRST_WITHIN_MONTHS = 2;

/**
 * R-PLAN-01, R-PLAN-02. The tenant asks to repay in instalments; an officer examines it. Asking after the two months is still
 * heard as long as no court is: it is better for everybody. An offer of the officer is answered by asking for something else.
 */
export const requestRepaymentPlan = (context: Context, input: RequestRepaymentPlan) =>
  once(context, 'requestRepaymentPlan', input.operationId, input, async (em) => {
    const { today, now } = context;
    const { lease, debt } = await lockDebt(em, context, input.debtId);
    const claim = await openClaimOf(em, lease);
    const known = await livePlanOf(em, debt);
    const status = move(repaymentPlanMachine, await stateOf(em, debt, known, today), 'request', 'TENANT');
    if (!status || debt.outstandingCents === 0 || claim?.status === 'LITIGATION')
      throw invalidState(
        'Un échéancier ne peut pas être demandé maintenant. Rechargez la page pour voir où il en est.',
      );
    const latestOn = addMonths(today, FIRST_WITHIN_MONTHS);
    if (isOnOrBefore(input.firstOn, today) || isAfter(input.firstOn, latestOn)) return firstDayRefused(latestOn);
    const drawn = scheduleOf(debt.outstandingCents, input.monthlyCents, input.firstOn);
    if (!drawn) return planTooLong(debt.outstandingCents, input.firstOn);
    const plan = known ?? newPlan(em, debt, input);
    em.assign(plan, { status: 'REQUESTED', requestedOn: today, decidedOn: null, decidedBy: null, reason: null });
    await drawPlan(em, plan, debt.outstandingCents, drawn);
    if (claim) await endClaimClock(em, claim, 'K-PLAN', { on: today, outcome: 'DONE' });
    const payload = { planId: plan.id, debtId: debt.id, tenantSpaceId: lease.tenantSpaceId };
    await publish(em, 'RepaymentPlanRequested', { aggregateId: plan.id, now, payload });
    return { kind: 'RepaymentPlanRequested' as const, debtId: debt.id };
  });

/** R-STATE-REPAYMENTPLAN. Without a plan of its own the state is the debt’s: demanded, or too late for a plan to be a right. */
async function stateOf(em: SqlEntityManager, debt: Debt, plan: RepaymentPlan | null, today: Temporal.PlainDate) {
  if (plan) return plan.status;
  const refused = await em.count(RepaymentPlan, { debt, status: 'REFUSED' });
  if (refused > 0) return 'REFUSED';
  return isOnOrBefore(today, debt.planRequestByOn) ? 'DEMANDED' : 'NO_PLAN';
}

function newPlan(em: SqlEntityManager, debt: Debt, { monthlyCents, firstOn }: RequestRepaymentPlan): RepaymentPlan {
  const plan = em.create(RepaymentPlan, {
    id: uuidv7(),
    debt,
    status: 'REQUESTED',
    monthlyCents,
    plannedCents: debt.outstandingCents,
    firstOn,
    requestedOn: firstOn,
    repaidCents: 0,
  });
  em.persist(plan);
  return plan;
}

const firstDayRefused = (latestOn: Temporal.PlainDate) => ({
  kind: 'FirstInstalmentRefused' as const,
  message: `La première échéance tombe après aujourd’hui, et au plus tard le ${formatDay(latestOn)}. Choisissez un autre jour.`,
  latestOn,
});
