import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
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
import { type AcceptRepaymentPlan, acceptRepaymentPlan } from '../use-cases/accept-repayment-plan.ts';
import { debtById } from './children.ts';
import { DebtType } from './debt.type.ts';
import { PlanTooLong } from './request-repayment-plan.ts';

@InputType('AcceptRepaymentPlanInput', { description: 'The plan of an officer that a tenant accepts.' })
class AcceptRepaymentPlanInput implements AcceptRepaymentPlan {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The plan.' })
  planId!: string;
}

@ObjectType('RepaymentPlanAccepted', { description: 'The plan runs.' })
class RepaymentPlanAccepted {
  debtId!: string;
}

const AcceptRepaymentPlanResult = createUnionType({
  name: 'AcceptRepaymentPlanResult',
  description: 'The debt with its running plan, or why not.',
  types: () => [RepaymentPlanAccepted, PlanTooLong] as const,
  resolveType: byKind,
});

/** The debt with the plan that runs. */
@Resolver(() => RepaymentPlanAccepted)
export class DebtOfRepaymentPlanAccepted {
  @FieldResolver(() => DebtType, { description: 'The debt with its plan.' })
  debt(@Root() { debtId }: RepaymentPlanAccepted, @Ctx() context: Context) {
    return debtById(context, debtId);
  }
}

/** S-TEN: what the officer offers. */
@Resolver()
export class AcceptRepaymentPlanMutation {
  @Mutation(() => AcceptRepaymentPlanResult, { description: 'Accepts the plan an officer offers.' })
  acceptRepaymentPlan(
    @Ctx() context: Context,
    @Arg('input', () => AcceptRepaymentPlanInput) input: AcceptRepaymentPlanInput,
  ) {
    return acceptRepaymentPlan(context, input);
  }
}
