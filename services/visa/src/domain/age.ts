import { ageGround, earliestRequestMonths } from '@trousseau/scheme/parameters/eligibility';
import { type Dated, valueOn } from '@trousseau/scheme/parameters/series';
import { addMonths, ageOn, isBefore, isOnOrAfter } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

export interface AgeVerdict {
  ageYears: number;
  ageGround: boolean;
  parameter: Dated<{ readonly fromYears: number; readonly beforeYears: number }>;
}

/**
 * R-ELIG-01. Whether an age is a ground by itself: of age, or an emancipated minor (C-12), and not yet 31. The parameter is the one of
 * the day on which the age is judged.
 */
export function judgeAge(ageYears: number, emancipated: boolean, on: Temporal.PlainDate): AgeVerdict {
  const parameter = valueOn(ageGround, on);
  const { fromYears, beforeYears } = parameter.value;
  return { ageYears, ageGround: (emancipated || ageYears >= fromYears) && ageYears < beforeYears, parameter };
}

/** R-ELIG-01 for a birth date (D-DATE-05 for 29 February). */
export function judgeBirthDate(
  birthDate: Temporal.PlainDate,
  emancipated: boolean,
  on: Temporal.PlainDate,
): AgeVerdict {
  return judgeAge(ageOn(birthDate, on), emancipated, on);
}

/** D-ELIG-01. The day the age is judged: the planned signature of the lease, else the request. */
export function ageJudgedOn(
  plannedLeaseOn: Temporal.PlainDate | null,
  requestDate: Temporal.PlainDate,
): Temporal.PlainDate {
  return plannedLeaseOn && isOnOrAfter(plannedLeaseOn, requestDate) ? plannedLeaseOn : requestDate;
}

export interface RequestAgeVerdict {
  mayRequestVisa: boolean;
  maySignLease: boolean;
  /** The first day on which a request may be made. */
  earliestOn: Temporal.PlainDate;
  parameter: Dated<number>;
}

/** R-ELIG-02. A request is open two months before coming of age, the signature at 18; both at once to an emancipated minor. */
export function judgeRequestAge(
  birthDate: Temporal.PlainDate,
  emancipated: boolean,
  on: Temporal.PlainDate,
): RequestAgeVerdict {
  const parameter = valueOn(earliestRequestMonths, on);
  const earliestOn = addMonths(birthDate, parameter.value);
  const maySignLease = emancipated || ageOn(birthDate, on) >= valueOn(ageGround, on).value.fromYears;
  return { mayRequestVisa: emancipated || !isBefore(on, earliestOn), maySignLease, earliestOn, parameter };
}
