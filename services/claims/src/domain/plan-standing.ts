import { instalmentGraceDays } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { addDays, isBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import type { PlannedInstalment } from './repayment-schedule.ts';

/** An instalment and what came for it. MISSED: its day and the days of grace are over, and it is not paid in full. */
export interface InstalmentStanding extends PlannedInstalment {
  paidCents: number;
  state: 'PAID' | 'DUE' | 'MISSED' | 'TO_COME';
}

/** Where a plan stands on a day. */
export interface PlanStanding {
  instalments: InstalmentStanding[];
  /** What should have come by now, days of grace included, and did not. */
  missedCents: number;
}

/**
 * R-PLAN-04. What was repaid since the plan began settles its instalments, oldest first (Code civil, art. 1342-10). An
 * instalment is missed once its days of grace (P-PLAN-GRACE) are over; paid late, it is regularised.
 */
export function planStanding(
  planned: readonly PlannedInstalment[],
  repaidCents: number,
  today: Temporal.PlainDate,
): PlanStanding {
  let left = repaidCents;
  const instalments = planned.map(({ dueOn, instalmentCents }): InstalmentStanding => {
    const paidCents = Math.min(left, instalmentCents);
    left -= paidCents;
    return { dueOn, instalmentCents, paidCents, state: stateOf(dueOn, paidCents >= instalmentCents, today) };
  });
  const missed = instalments.filter(({ state }) => state === 'MISSED');
  return {
    instalments,
    missedCents: missed.reduce((sum, { instalmentCents, paidCents }) => sum + instalmentCents - paidCents, 0),
  };
}

function stateOf(dueOn: Temporal.PlainDate, paid: boolean, today: Temporal.PlainDate): InstalmentStanding['state'] {
  if (paid) return 'PAID';
  if (isBefore(addDays(dueOn, valueOn(instalmentGraceDays, dueOn).value), today)) return 'MISSED';
  return isBefore(today, dueOn) ? 'TO_COME' : 'DUE';
}
