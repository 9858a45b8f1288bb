import { addWorkingDays, type WorkingCalendar } from '@trousseau/values/working-days';
import type { Temporal } from 'temporal-polyfill';

/** R-VISA-05. The day the decision is promised for: n working days after the request is complete, that day not counted (D-DATE-06). */
export function decisionDeadline(
  completeOn: Temporal.PlainDate,
  workingDays: number,
  calendar: WorkingCalendar = 'FR',
): Temporal.PlainDate {
  return addWorkingDays(completeOn, workingDays, calendar);
}
