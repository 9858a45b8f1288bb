import { defineEntity, p } from '@mikro-orm/core';
import { cents, plainDate } from '@trousseau/service/columns';
import { Debt } from './debt.ts';

/** The states of `domain/repayment-transitions.ts` that a plan itself may have: the others are those of a debt without a plan. */
export const REPAYMENT_PLAN_STATUSES = [
  'REQUESTED',
  'PROPOSED',
  'ACTIVE',
  'BREACHED',
  'REFUSED',
  'LITIGATION',
  'SETTLED',
] as const;

export const RepaymentPlanSchema = defineEntity({
  name: 'RepaymentPlan',
  tableName: 'repayment_plan',
  properties: {
    id: p.uuid().primary(),
    debt: () => p.manyToOne(Debt).deleteRule('restrict').updateRule('restrict'),
    status: p.enum(REPAYMENT_PLAN_STATUSES),
    monthlyCents: cents(),
    /** What was left to repay when it was drawn up; its instalments add up to it. */
    plannedCents: cents(),
    firstOn: plainDate(),
    requestedOn: plainDate(),
    decidedOn: plainDate().nullable(),
    decidedBy: p.uuid().nullable(),
    /** The officer’s words to the tenant: why another plan, or why none. */
    reason: p.text().nullable(),
    activeOn: plainDate().nullable(),
    /** What was repaid since it is active. */
    repaidCents: cents(),
  },
  checks: [
    {
      name: 'repayment_plan_sums',
      expression: 'monthly_cents > 0 and planned_cents > 0 and repaid_cents >= 0 and repaid_cents <= planned_cents',
    },
    {
      name: 'active_plan_has_a_day',
      expression: "(status <> 'ACTIVE' and status <> 'BREACHED') or active_on is not null",
    },
  ],
  indexes: [
    {
      name: 'one_live_plan_per_debt',
      expression: `create unique index "one_live_plan_per_debt" on "repayment_plan" ("debt_id") where status in ('REQUESTED', 'PROPOSED', 'ACTIVE', 'BREACHED')`,
    },
    { name: 'repayment_plan_queue', properties: ['status', 'requestedOn'] },
  ],
});

/** How a tenant repays a debt in instalments (R-PLAN-02). Distribution key: the debt’s contract. */
export class RepaymentPlan extends RepaymentPlanSchema.class {}
RepaymentPlanSchema.setClass(RepaymentPlan);

export const InstalmentSchema = defineEntity({
  name: 'Instalment',
  tableName: 'instalment',
  properties: {
    plan: () => p.manyToOne(RepaymentPlan).primary().deleteRule('cascade').updateRule('restrict'),
    dueOn: plainDate().primary(),
    instalmentCents: cents(),
  },
  checks: [{ name: 'instalment_sum', expression: 'instalment_cents > 0' }],
  indexes: [{ name: 'instalment_of_sum', properties: ['instalmentCents'] }],
});

/** One payment of a plan; what came for it is computed from what was repaid, oldest first. Distribution key: the debt’s contract. */
export class Instalment extends InstalmentSchema.class {}
InstalmentSchema.setClass(Instalment);
