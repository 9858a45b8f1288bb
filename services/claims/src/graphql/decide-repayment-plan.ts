import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Cents } from '@trousseau/service/scalars';
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
  registerEnumType,
} from 'type-graphql';
import {
  type DecideRepaymentPlan,
  decideRepaymentPlan,
  type PLAN_DECISIONS,
} from '../use-cases/decide-repayment-plan.ts';
import { debtById } from './children.ts';
import { DebtType } from './debt.type.ts';
import { PlanTooLong } from './request-repayment-plan.ts';

const PlanDecisionEnum = {
  APPROVE: 'APPROVE',
  AMEND: 'AMEND',
  REFUSE: 'REFUSE',
  RENEGOTIATE: 'RENEGOTIATE',
} satisfies {
  [Decision in (typeof PLAN_DECISIONS)[number]]: Decision;
};
registerEnumType(PlanDecisionEnum, { name: 'PlanDecision', description: 'What an officer may answer to a plan.' });

@InputType('DecideRepaymentPlanInput', { description: 'An officer’s answer to a tenant.' })
class DecideRepaymentPlanInput implements DecideRepaymentPlan {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => PlanDecisionEnum, { description: 'The answer.' })
  decision!: DecideRepaymentPlan['decision'];

  @Field(() => Cents, { nullable: true, description: 'The monthly payment offered, to amend or to renegotiate.' })
  monthlyCents?: number | null;

  @Field(() => String, { nullable: true, description: 'Words to the tenant; needed for everything but an approval.' })
  reason?: string | null;
}

@ObjectType('RepaymentPlanDecided', { description: 'The tenant is told.' })
class RepaymentPlanDecided {
  debtId!: string;
}

@ObjectType('PlanDecisionIncomplete', {
  implements: Refusal,
  description: 'A sum or the words to the tenant are missing.',
})
class PlanDecisionIncomplete extends Refusal {}

const DecideRepaymentPlanResult = createUnionType({
  name: 'DecideRepaymentPlanResult',
  description: 'The debt with its plan, or why not.',
  types: () => [RepaymentPlanDecided, PlanTooLong, PlanDecisionIncomplete] as const,
  resolveType: byKind,
});

/** The debt with the plan decided. */
@Resolver(() => RepaymentPlanDecided)
export class DebtOfRepaymentPlanDecided {
  @FieldResolver(() => DebtType, { description: 'The debt with its plan.' })
  debt(@Root() { debtId }: RepaymentPlanDecided, @Ctx() context: Context) {
    return debtById(context, debtId);
  }
}

/** S-OFF: plans. */
@Resolver()
export class DecideRepaymentPlanMutation {
  @Mutation(() => DecideRepaymentPlanResult, { description: 'Approves, amends, refuses or renegotiates a plan.' })
  decideRepaymentPlan(
    @Ctx() context: Context,
    @Arg('input', () => DecideRepaymentPlanInput) input: DecideRepaymentPlanInput,
  ) {
    return decideRepaymentPlan(context, input);
  }
}
