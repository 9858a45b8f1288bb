import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { deadlineReminders, reminderDue } from './reminder-due.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

/** A deadline on 10 June: reminders on the 3rd, the 7th and the 9th; on the day itself there is nothing more to say. */
test.each([
  ['2026-06-02', null, null],
  ['2026-06-03', null, 7],
  ['2026-06-04', 7, null],
  ['2026-06-07', 7, 3],
  ['2026-06-08', null, 3],
  ['2026-06-09', 3, 1],
  ['2026-06-10', 1, null],
  ['2026-06-10', null, 1],
  ['2026-06-11', null, null],
])('domain §5: on %s, after %s: %s', (today, given, due) => {
  expect(reminderDue(day('2026-06-10'), given, deadlineReminders(day(today)), day(today))).toBe(due);
});
