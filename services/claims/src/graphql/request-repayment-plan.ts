import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { type RequestRepaymentPlan, requestRepaymentPlan } from '../use-cases/request-repayment-plan.ts';
import { debtById } from './children.ts';
import { DebtType } from './debt.type.ts';

@InputType('RequestRepaymentPlanInput', { description: 'The plan a tenant asks for.' })
class RequestRepaymentPlanInput implements RequestRepaymentPlan {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The debt.' })
  debtId!: string;

  @Field(() => Cents, { description: 'The most the tenant pays a month.' })
  monthlyCents!: number;

  @Field(() => PlainDate, { description: 'Day of the first payment.' })
  firstOn!: Temporal.PlainDate;
}

@ObjectType('RepaymentPlanRequested', { description: 'The plan waits for an officer.' })
class RepaymentPlanRequested {
  debtId!: string;
}

@ObjectType('PlanTooLong', { implements: Refusal, description: 'So little a month takes longer than a plan may.' })
export class PlanTooLong extends Refusal {
  @Field(() => Cents, { description: 'The least a month.' })
  leastMonthlyCents!: number;
}

@ObjectType('FirstInstalmentRefused', {
  implements: Refusal,
  description: 'The first payment is too soon or too late.',
})
class FirstInstalmentRefused extends Refusal {
  @Field(() => PlainDate, { description: 'The last day it may be.' })
  latestOn!: Temporal.PlainDate;
}

const RequestRepaymentPlanResult = createUnionType({
  name: 'RequestRepaymentPlanResult',
  description: 'The debt with its plan, or why not.',
  types: () => [RepaymentPlanRequested, PlanTooLong, FirstInstalmentRefused] as const,
  resolveType: byKind,
});

/** The debt with the plan asked for. */
@Resolver(() => RepaymentPlanRequested)
export class DebtOfRepaymentPlanRequested {
  @FieldResolver(() => DebtType, { description: 'The debt with its plan.' })
  debt(@Root() { debtId }: RepaymentPlanRequested, @Ctx() context: Context) {
    return debtById(context, debtId);
  }
}

/** S-TEN: repay in instalments. */
@Resolver()
export class RequestRepaymentPlanMutation {
  @Mutation(() => RequestRepaymentPlanResult, { description: 'Asks to repay in instalments (R-PLAN-02).' })
  requestRepaymentPlan(
    @Ctx() context: Context,
    @Arg('input', () => RequestRepaymentPlanInput) input: RequestRepaymentPlanInput,
  ) {
    return requestRepaymentPlan(context, input);
  }
}
