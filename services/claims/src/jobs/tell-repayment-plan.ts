import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { repaymentPlan } from '../emails/repayment-plan.ts';
import { RepaymentPlan } from '../entities/repayment-plan.ts';

/** N-PLAN: the tenant learns what became of the plan, in the officer’s own words, and what to do now. */
export const tellRepaymentPlan: Job = async (context, event) => {
  const { em, env } = context;
  const plan = await em.findOneOrFail(RepaymentPlan, { id: event.payload.planId ?? '' }, { populate: ['debt'] });
  const { status } = plan;
  // Between the event and this job the plan may have moved on: what stands now is told, or was told already.
  if (status === 'REQUESTED' || status === 'SETTLED' || status === 'LITIGATION') return;
  const { monthlyCents, firstOn, reason, debt } = plan;
  const url = `${env.publicOrigin}/locataire/remboursement`;
  await writeToMembers(context, event, 'tenantSpaceId', (language) =>
    repaymentPlan({ status, monthlyCents, firstOn, reason: reason ?? '', reference: debt.reference, url }, language),
  );
};
