import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { actorOf } from '@trousseau/service/viewer';
import { firstInstalmentOn, scheduleOf } from '../domain/repayment-schedule.ts';
import { repaymentPlanMachine } from '../domain/repayment-transitions.ts';
import type { RepaymentPlan } from '../entities/repayment-plan.ts';
import { drawPlan, planTooLong } from './draw-plan.ts';
import { lockPlan } from './lock-debt.ts';

/** What an officer may answer to a plan. */
export const PLAN_DECISIONS = ['APPROVE', 'AMEND', 'REFUSE', 'RENEGOTIATE'] as const;

/** An officer’s answer to a tenant. */
export interface DecideRepaymentPlan {
  operationId: string;
  planId: string;
  decision: (typeof PLAN_DECISIONS)[number];
  /** The monthly payment the officer offers, to amend or to renegotiate. */
  monthlyCents?: number | null | undefined;
  /** Words to the tenant; needed for everything but an approval. */
  reason?: string | null | undefined;
}

const EVENTS = { APPROVE: 'approve', AMEND: 'amend', REFUSE: 'refuse', RENEGOTIATE: 'renegotiate' } as const;
const LONGEST_REASON = 1000;

/**
 * R-PLAN-02. An officer approves what the tenant asked, offers something else, says no with reasons, or starts a breached plan
 * anew. What runs is always drawn from what is left to repay that day, so that instalments and debt agree to the cent.
 */
export const decideRepaymentPlan = (context: Context, input: DecideRepaymentPlan) =>
  once(context, 'decideRepaymentPlan', input.operationId, input, async (em) => {
    const { today, now } = context;
    const { lease, debt, plan } = await lockPlan(em, context, input.planId);
    const status = move(repaymentPlanMachine, plan.status, EVENTS[input.decision], 'OFFICER');
    if (!status) throw invalidState('Cet échéancier n’attend pas cette décision. Rechargez la page.');
    const refusal = incomplete(input);
    if (refusal) return refusal;
    if (input.decision !== 'REFUSE') {
      const firstOn = firstInstalmentOn(plan.firstOn, today);
      const drawn = scheduleOf(debt.outstandingCents, input.monthlyCents ?? plan.monthlyCents, firstOn);
      if (!drawn) return planTooLong(debt.outstandingCents, firstOn);
      await drawPlan(em, plan, debt.outstandingCents, drawn);
    }
    em.assign(plan, {
      status: status as RepaymentPlan['status'],
      decidedOn: today,
      decidedBy: actorOf(context.viewer),
      reason: input.reason?.trim() || null,
      activeOn: status === 'ACTIVE' ? today : (plan.activeOn ?? null),
    });
    const payload = { planId: plan.id, debtId: debt.id, tenantSpaceId: lease.tenantSpaceId };
    await publish(em, 'RepaymentPlanDecided', { aggregateId: plan.id, now, payload });
    await recordAudit(em, context, { act: 'REPAYMENT_PLAN_DECIDED', subjectId: plan.id, detail: input.decision });
    return { kind: 'RepaymentPlanDecided' as const, debtId: debt.id };
  });

function incomplete({ decision, monthlyCents, reason }: DecideRepaymentPlan) {
  const words = reason?.trim() ?? '';
  if (decision !== 'APPROVE' && words === '')
    return refused('Écrivez au locataire pourquoi\u00a0: il lira vos mots tels quels.');
  if (words.length > LONGEST_REASON) return refused(`Écrivez au plus ${LONGEST_REASON} caractères.`);
  if ((decision === 'AMEND' || decision === 'RENEGOTIATE') && !monthlyCents)
    return refused('Indiquez la mensualité que vous proposez.');
  return null;
}

const refused = (message: string) => ({ kind: 'PlanDecisionIncomplete' as const, message });
