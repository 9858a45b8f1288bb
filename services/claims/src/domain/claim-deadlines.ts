import {
  declarationDays,
  documentsDays,
  monthlyUpdateDays,
  noticeDays,
  noticePaymentDays,
  paymentWorkingDays,
  planRequestMonths,
  receiptWorkingDays,
  validationReminderDays,
} from '@trousseau/scheme/parameters/claims';
import { type Series, valueOn } from '@trousseau/scheme/parameters/series';
import { addDays, addMonths, isOnOrBefore } from '@trousseau/values/days';
import { addWorkingDays, type WorkingCalendar } from '@trousseau/values/working-days';
import type { Temporal } from 'temporal-polyfill';

/** The clocks of a claim (domain §5). */
export type ClaimClock =
  | 'K-MED'
  | 'K-8D'
  | 'K-DECL'
  | 'K-DOCS'
  | 'K-RECEIPT'
  | 'K-VALID'
  | 'K-PAY'
  | 'K-PLAN'
  | 'K-MONTH';

/** A clock as it starts: its last day is in time, whatever the hour (D-DATE-01). */
export interface StartedClock {
  clock: ClaimClock;
  ruleId: string;
  startsOn: Temporal.PlainDate;
  dueOn: Temporal.PlainDate;
  dayKind: 'CALENDAR' | 'WORKING' | 'MONTHS';
  parameterId: string;
  parameterFrom: Temporal.PlainDate;
}

interface ClockRule {
  ruleId: string;
  length: Series<number>;
  dayKind: StartedClock['dayKind'];
}

const CLOCKS: Record<ClaimClock, ClockRule> = {
  'K-MED': { ruleId: 'R-CLM-03', length: noticeDays, dayKind: 'CALENDAR' },
  'K-8D': { ruleId: 'R-CLM-03', length: noticePaymentDays, dayKind: 'CALENDAR' },
  'K-DECL': { ruleId: 'R-CLM-04', length: declarationDays, dayKind: 'CALENDAR' },
  'K-DOCS': { ruleId: 'R-CLM-05', length: documentsDays, dayKind: 'CALENDAR' },
  'K-RECEIPT': { ruleId: 'R-SUB-01', length: receiptWorkingDays, dayKind: 'WORKING' },
  'K-VALID': { ruleId: 'R-SUB-02', length: validationReminderDays, dayKind: 'CALENDAR' },
  'K-PAY': { ruleId: 'R-SUB-03', length: paymentWorkingDays, dayKind: 'WORKING' },
  'K-PLAN': { ruleId: 'R-PLAN-01', length: planRequestMonths, dayKind: 'MONTHS' },
  'K-MONTH': { ruleId: 'R-CLM-13', length: monthlyUpdateDays, dayKind: 'CALENDAR' },
};

/**
 * Starts a clock of domain §5: R-CLM-03 (notice, and the days it gives to pay), R-CLM-04, R-CLM-05, K-RECEIPT, K-VALID,
 * R-SUB-03, R-PLAN-01, R-CLM-13. The length is the parameter's on the day the clock starts; `calendar` counts working days only,
 * and is the national one unless said otherwise (D-DATE-06).
 */
export function startClock(
  clock: ClaimClock,
  startsOn: Temporal.PlainDate,
  calendar: WorkingCalendar = 'FR',
): StartedClock {
  const { ruleId, length, dayKind } = CLOCKS[clock];
  const { id, value, from } = valueOn(length, startsOn);
  const dueOn = lastDay(dayKind, startsOn, value, calendar);
  return { clock, ruleId, startsOn, dueOn, dayKind, parameterId: id, parameterFrom: from };
}

function lastDay(
  dayKind: StartedClock['dayKind'],
  startsOn: Temporal.PlainDate,
  length: number,
  calendar: WorkingCalendar,
) {
  if (dayKind === 'WORKING') return addWorkingDays(startsOn, length, calendar);
  return dayKind === 'MONTHS' ? addMonths(startsOn, length) : addDays(startsOn, length);
}

/** D-DATE-01. Whether a day is within a limit: the last day counts until its last second. */
export const isOnTime = (on: Temporal.PlainDate, dueOn: Temporal.PlainDate): boolean => isOnOrBefore(on, dueOn);
