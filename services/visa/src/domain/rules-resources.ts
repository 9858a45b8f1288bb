import type { ResourceKind } from '@trousseau/scheme/parameters/resources';
import { centsOf, eurosOf } from '@trousseau/scheme/vectors';
import { Temporal } from 'temporal-polyfill';
import { judgeResourceBase } from './resource-base.ts';

interface Item {
  type: keyof typeof kinds;
  amount: number;
  period: 'last-month' | 'last-year' | 'future-home';
  familyId?: string;
  taxHouseholdId?: string;
}

const kinds = {
  net_salary: 'NET_PAY',
  apprentice_pay: 'NET_PAY',
  training_stipend: 'TRAINING_PAY',
  unemployment_net: 'UNEMPLOYMENT',
  ass: 'SOLIDARITY_ALLOWANCE',
  daily_allowance_maternity: 'DAILY_ALLOWANCE',
  daily_allowance_work_accident: 'DAILY_ALLOWANCE',
  higher_ed_scholarship: 'SCHOLARSHIP',
  self_employed_income: 'SELF_EMPLOYED',
  micro_business_profit: 'SELF_EMPLOYED',
  work_accident_pension: 'PENSION',
  housing_aid_simulated: 'HOUSING_AID',
  family_allowance: 'FAMILY_ALLOWANCE',
  annuity: 'ANNUITY',
  paje: 'EARLY_CHILDHOOD',
  ada: 'ASYLUM_ALLOWANCE',
} as const satisfies Record<string, ResourceKind>;

/** The adapter of R-ELIG-20. The vectors do not tell students apart. */
export function resourceBaseRule(input: { asOf: string; persons: { items: Item[] }[]; household: Item[] }) {
  const earners = input.persons.map(({ items }) => ({ student: false, ageYears: 0, resources: items.map(resourceOf) }));
  const household = input.household.map((item) => ({
    ...resourceOf(item),
    of: item.familyId ?? item.taxHouseholdId ?? 'dwelling',
  }));
  return {
    resourceBase: eurosOf(judgeResourceBase(earners, household, Temporal.PlainDate.from(input.asOf)).baseCents),
  };
}

function resourceOf({ type, amount, period }: Item) {
  return { kind: kinds[type], cents: centsOf(amount), period: period === 'last-year' ? 'YEAR' : 'MONTH' } as const;
}
