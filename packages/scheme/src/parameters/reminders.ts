import { series } from './series.ts';
import { cite } from './sources.ts';

/** Domain §5 (P-REMINDER). Days before the deadline of a clock on which whoever must act is reminded of it. */
export const deadlineReminderDays = series<readonly number[]>('P-REMINDER', [
  { from: '2016-01-01', value: [7, 3, 1], source: cite('DECISION'), checkedOn: '2026-11-26' },
]);
