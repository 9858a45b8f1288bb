import type { FilterQuery } from '@mikro-orm/core';
import { connection } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { Cents } from '@trousseau/service/scalars';
import { roleOf } from '@trousseau/service/viewer';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { planStanding } from '../domain/plan-standing.ts';
import { RepaymentPlan } from '../entities/repayment-plan.ts';
import { claimsOf, debtById, instalmentsOfPlan, leaseById, planById } from './children.ts';
import { InstalmentType, RepaymentPlanConnection, RepaymentPlanType } from './repayment-plan.type.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

/** The plan a reference of another service names, when it is the viewer’s. */
export const resolveRepaymentPlan = ({ id }: { id: string }, context: Context) => planById(context, id);

/** Plans: those that wait for an officer, and each one’s instalments. */
@Resolver(() => RepaymentPlanType)
export class RepaymentPlanResolver {
  @Query(() => RepaymentPlanConnection, {
    description: 'Plans that wait for an officer: asked for, or breached; the oldest first.',
  })
  repaymentPlanQueue(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const waiting = { status: { $in: ['REQUESTED', 'BREACHED'] } } as FilterQuery<RepaymentPlan>;
    const visible = roleOf(context.viewer) === 'OFFICER' ? waiting : null;
    return connection(context, RepaymentPlan, visible, { first, after }, { requestedOn: 'asc', id: 'asc' });
  }

  @FieldResolver(() => [InstalmentType], { description: 'Its payments, in order.' })
  async instalments(@Root() plan: RepaymentPlan, @Ctx() context: Context) {
    return (await standingOf(plan, context)).instalments;
  }

  @FieldResolver(() => Cents, { description: 'What should have come by now and did not, days of grace included.' })
  async missedCents(@Root() plan: RepaymentPlan, @Ctx() context: Context) {
    return plan.status === 'ACTIVE' || plan.status === 'BREACHED' ? (await standingOf(plan, context)).missedCents : 0;
  }

  @FieldResolver(() => [String], { description: 'Names of the tenants.' })
  async tenantNames(@Root() plan: RepaymentPlan, @Ctx() context: Context) {
    const debt = await debtOfPlan(plan, context);
    return debt ? ((await leaseById(context, debt.lease.id))?.tenantNames ?? []) : [];
  }

  @FieldResolver(() => UnpaidClaimType, { nullable: true, description: 'The claim whose file it is in.' })
  async claim(@Root() plan: RepaymentPlan, @Ctx() context: Context) {
    const debt = await debtOfPlan(plan, context);
    return debt ? ((await claimsOf(context, debt.lease.id))[0] ?? null) : null;
  }
}

/** A plan names its debt only: it is loaded with those of the other plans. */
const debtOfPlan = (plan: RepaymentPlan, context: Context) => debtById(context, plan.debt.id);

const standingOf = async (plan: RepaymentPlan, context: Context) =>
  planStanding(await instalmentsOfPlan(context, plan.id), plan.repaidCents, context.today);
