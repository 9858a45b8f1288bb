import { PageInfo } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { InstalmentStanding } from '../domain/plan-standing.ts';
import type { PlannedInstalment, RepaymentSchedule } from '../domain/repayment-schedule.ts';
import type { RepaymentPlan } from '../entities/repayment-plan.ts';
import { InstalmentStateEnum, RepaymentPlanStatusEnum } from './enums.ts';

/** One payment of a schedule that is only offered. */
@ObjectType('PlannedInstalment', { description: 'One payment of a schedule.' })
export class PlannedInstalmentType implements PlannedInstalment {
  @Field(() => PlainDate, { description: 'Its day.' })
  dueOn!: Temporal.PlainDate;

  @Field(() => Cents, { description: 'Its sum.' })
  instalmentCents!: number;
}

/** A way to repay. */
@ObjectType('RepaymentSchedule', { description: 'A way to repay: so much a month (R-PLAN-02).' })
export class RepaymentScheduleType implements RepaymentSchedule {
  @Field(() => Cents, { description: 'The most of one month.' })
  monthlyCents!: number;

  @Field(() => [PlannedInstalmentType], { description: 'Every payment, in order.' })
  instalments!: PlannedInstalmentType[];
}

/** One payment of a plan and what came for it. */
@ObjectType('Instalment', { description: 'One payment of a plan, and what came for it.' })
export class InstalmentType implements InstalmentStanding {
  @Field(() => PlainDate, { description: 'Its day.' })
  dueOn!: Temporal.PlainDate;

  @Field(() => Cents, { description: 'Its sum.' })
  instalmentCents!: number;

  @Field(() => Cents, { description: 'What came for it.' })
  paidCents!: number;

  @Field(() => InstalmentStateEnum, { description: 'Where it stands today.' })
  state!: InstalmentStanding['state'];
}

/** A plan; the entity itself is returned. */
@Directive('@key(fields: "id")')
@ObjectType('RepaymentPlan', { description: 'How a tenant repays a debt in instalments (R-PLAN-02).' })
export class RepaymentPlanType
  implements
    Pick<RepaymentPlan, 'id' | 'status' | 'monthlyCents' | 'plannedCents' | 'repaidCents' | 'firstOn' | 'requestedOn'>
{
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => RepaymentPlanStatusEnum, { description: 'Where it stands.' })
  status!: RepaymentPlan['status'];

  @Field(() => Cents, { description: 'The most of one month.' })
  monthlyCents!: number;

  @Field(() => Cents, { description: 'What it repays in all.' })
  plannedCents!: number;

  @Field(() => Cents, { description: 'What was repaid since it runs.' })
  repaidCents!: number;

  @Field(() => PlainDate, { description: 'Day of the first payment.' })
  firstOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Day it was asked for.' })
  requestedOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { nullable: true, description: 'Day of the officer’s answer.' })
  decidedOn!: Temporal.PlainDate | null;

  @Field(() => String, { nullable: true, description: 'The officer’s words to the tenant.' })
  reason!: string | null;
}

/** A page of plans. */
@ObjectType('RepaymentPlanConnection', { description: 'A page of repayment plans.' })
export class RepaymentPlanConnection {
  @Field(() => [RepaymentPlanType], { description: 'The plans of this page.' })
  nodes!: RepaymentPlanType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}
