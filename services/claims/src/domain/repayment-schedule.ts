import { planInstalments } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { assertCents, prorataCents } from '@trousseau/values/cents';
import { addMonths, isOnOrBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

/** One payment of a plan. */
export interface PlannedInstalment {
  dueOn: Temporal.PlainDate;
  instalmentCents: number;
}

/** A plan in figures: so much a month, from a day to another. */
export interface RepaymentSchedule {
  monthlyCents: number;
  instalments: PlannedInstalment[];
}

/** How much of what the tenant can pay each of the three schedules asks for: all of it, three quarters, half. */
const SHARES = [
  [1, 1],
  [3, 4],
  [1, 2],
] as const;

/**
 * R-PLAN-02, S56. Splits a debt into monthly instalments of at most `monthlyCents`, the odd cents on the first ones, so that
 * they add up to the debt exactly and nobody pays more in a month than was agreed. Null when it would take longer than
 * the parameter allows (P-PLAN-INSTALMENTS) on the first day.
 */
export function scheduleOf(
  debtCents: number,
  monthlyCents: number,
  firstOn: Temporal.PlainDate,
): RepaymentSchedule | null {
  if (assertCents(debtCents) <= 0 || assertCents(monthlyCents) <= 0) return null;
  const count = prorataCents(debtCents, 1, monthlyCents, 'up');
  if (count > valueOn(planInstalments, firstOn).value) return null;
  const eachCents = prorataCents(debtCents, 1, count, 'down');
  const oddCents = debtCents - eachCents * count;
  const instalments = Array.from({ length: count }, (_, index) => ({
    dueOn: addMonths(firstOn, index),
    instalmentCents: eachCents + (index < oddCents ? 1 : 0),
  }));
  return { monthlyCents: eachCents + (oddCents > 0 ? 1 : 0), instalments };
}

/** R-PLAN-02. The least a month that repays a debt within the longest plan. */
export function leastMonthlyCents(debtCents: number, firstOn: Temporal.PlainDate): number {
  return prorataCents(debtCents, 1, valueOn(planInstalments, firstOn).value, 'up');
}

/**
 * R-PLAN-02. Up to three schedules adapted to what the tenant can pay a month, the quickest first; none asks for more than
 * that. Empty when even all of it would take too long: an officer then looks for another way.
 */
export function affordableSchedules(
  debtCents: number,
  meansCents: number,
  firstOn: Temporal.PlainDate,
): RepaymentSchedule[] {
  const schedules = SHARES.flatMap(
    ([numerator, denominator]) =>
      scheduleOf(debtCents, prorataCents(meansCents, numerator, denominator, 'down'), firstOn) ?? [],
  );
  return schedules.filter(
    ({ instalments }, index) =>
      schedules.findIndex((other) => other.instalments.length === instalments.length) === index,
  );
}

/** R-PLAN-02. The first instalment as wished, or the same day of the first month to come when that day is already over. */
export function firstInstalmentOn(wishedOn: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  let months = 0;
  while (isOnOrBefore(addMonths(wishedOn, months), today)) months += 1;
  return addMonths(wishedOn, months);
}
