import { isBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

/** When the rent of a lease falls due. */
export interface DueDays {
  dueDay: number;
  effectiveOn: Temporal.PlainDate;
}

const inMonth = (month: Temporal.PlainDate, dueDay: number) => month.with({ day: Math.min(dueDay, month.daysInMonth) });

/**
 * The term that comes after the last one noted, or the first one of the lease: the due day of the month, or its last day
 * when the month is shorter.
 */
export function nextDueOn({ dueDay, effectiveOn }: DueDays, lastDueOn: Temporal.PlainDate | null): Temporal.PlainDate {
  if (lastDueOn) return inMonth(lastDueOn.with({ day: 1 }).add({ months: 1 }), dueDay);
  const first = inMonth(effectiveOn, dueDay);
  return isBefore(first, effectiveOn) ? inMonth(effectiveOn.with({ day: 1 }).add({ months: 1 }), dueDay) : first;
}
