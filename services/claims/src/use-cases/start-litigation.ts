import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { isOnOrBefore } from '@trousseau/values/days';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import type { Debt } from '../entities/debt.ts';
import { RepaymentPlan } from '../entities/repayment-plan.ts';
import { endClaimClock } from './claim-clocks.ts';
import { livePlanOf } from './follow-plan.ts';
import { lockDebt } from './lock-debt.ts';
import { openClaimOf } from './lock-lease.ts';

/** The debt taken to court. */
export interface StartLitigation {
  operationId: string;
  debtId: string;
}

/**
 * R-PLAN-01, R-PLAN-04. A person, never a clock, takes a debt to court: only when the two months are over without a plan, when
 * a plan was refused, or when one is breached.
 */
export const startLitigation = (context: Context, input: StartLitigation) =>
  once(context, 'startLitigation', input.operationId, input, async (em) => {
    const { today, now } = context;
    const { lease, debt } = await lockDebt(em, context, input.debtId);
    const claim = await openClaimOf(em, lease);
    const plan = await livePlanOf(em, debt);
    const tooSoon = await whyTooSoon(em, debt, plan, today);
    if (tooSoon) return tooSoon;
    const event = plan ? 'planBreached' : 'noPlan';
    const status = claim && move(unpaidClaimMachine, claim.status, event, 'OFFICER');
    if (!claim || !status || debt.outstandingCents === 0)
      return refused('Ce dossier ne peut pas aller au contentieux dans son état actuel.');
    claim.status = status;
    if (plan) plan.status = 'LITIGATION';
    await endClaimClock(em, claim, 'K-PLAN', { on: today, outcome: 'STOPPED' });
    const { landlordSpaceId, tenantSpaceId } = lease;
    const payload = { debtId: debt.id, claimId: claim.id, landlordSpaceId, tenantSpaceId };
    await publish(em, 'LitigationStarted', { aggregateId: debt.id, now, payload });
    await recordAudit(em, context, { act: 'LITIGATION_STARTED', subjectId: claim.id });
    return { kind: 'LitigationStarted' as const, claimId: claim.id };
  });

async function whyTooSoon(em: SqlEntityManager, debt: Debt, plan: RepaymentPlan | null, today: Temporal.PlainDate) {
  if (plan && plan.status !== 'BREACHED')
    return refused('Un échéancier est demandé, proposé ou en cours\u00a0: répondez-y d’abord.');
  if (plan || (await em.count(RepaymentPlan, { debt, status: 'REFUSED' })) > 0) return null;
  if (!isOnOrBefore(today, debt.planRequestByOn)) return null;
  return refused(
    `Le locataire a jusqu’au ${formatDay(debt.planRequestByOn)} inclus pour demander un échéancier. Rien n’est possible avant.`,
  );
}

const refused = (message: string) => ({ kind: 'LitigationTooSoon' as const, message });
