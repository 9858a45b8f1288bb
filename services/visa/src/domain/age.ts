import { type Law, writtenLaw } from '@trousseau/scheme/law';
import { ageGround, earliestRequestMonths } from '@trousseau/scheme/parameters/eligibility';
import type { Dated } from '@trousseau/scheme/parameters/series';
import { addMonths, ageOn, isBefore, isOnOrAfter } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

/** A birth date, or only an age: what somebody says who asks before having an account. */
export type Born = { readonly birthDate: Temporal.PlainDate } | { readonly ageYears: number };

/** The age in whole years on a day (D-DATE-05 for 29 February); an age given as such is that of the day it is judged. */
export function ageYearsOn(born: Born, on: Temporal.PlainDate): number {
  return 'birthDate' in born ? ageOn(born.birthDate, on) : born.ageYears;
}

/** « 17 ans et 10 mois ». */
export function ageInWords(months: number): string {
  const rest = months % 12;
  return rest === 0 ? `${months / 12} ans` : `${Math.floor(months / 12)} ans et ${rest} mois`;
}

export interface AgeVerdict {
  ageYears: number;
  ageGround: boolean;
  parameter: Dated<{ readonly fromYears: number; readonly beforeYears: number }>;
}

/**
 * R-ELIG-01. Whether an age is a ground by itself: of age, or an emancipated minor (C-12), and not yet 31. The parameter is the one of
 * the day on which the age is judged.
 */
export function judgeAge(born: Born, emancipated: boolean, on: Temporal.PlainDate, law: Law = writtenLaw): AgeVerdict {
  const parameter = law.valueOn(ageGround, on);
  const { fromYears, beforeYears } = parameter.value;
  const ageYears = ageYearsOn(born, on);
  return { ageYears, ageGround: (emancipated || ageYears >= fromYears) && ageYears < beforeYears, parameter };
}

/** D-ELIG-01. The day the age is judged: the planned signature of the lease, else the request. */
export function ageJudgedOn(
  plannedLeaseOn: Temporal.PlainDate | null,
  requestDate: Temporal.PlainDate,
  { answers }: Law = writtenLaw,
): Temporal.PlainDate {
  const atSignature = answers.ageJudgedOn === 'PLANNED_SIGNATURE';
  return atSignature && plannedLeaseOn && isOnOrAfter(plannedLeaseOn, requestDate) ? plannedLeaseOn : requestDate;
}

export interface RequestAgeVerdict {
  mayRequestVisa: boolean;
  maySignLease: boolean;
  /** Whether only the emancipation opens the request. */
  byEmancipation: boolean;
  /** The first day on which a request may be made; null when only the age is known. */
  earliestOn: Temporal.PlainDate | null;
  parameter: Dated<number>;
}

/** R-ELIG-02. A request is open two months before coming of age, the signature at 18; both at once to an emancipated minor. */
export function judgeRequestAge(
  born: Born,
  emancipated: boolean,
  on: Temporal.PlainDate,
  law: Law = writtenLaw,
): RequestAgeVerdict {
  const parameter = law.valueOn(earliestRequestMonths, on);
  const earliestOn = 'birthDate' in born ? addMonths(born.birthDate, parameter.value) : null;
  const isOldEnough = earliestOn ? !isBefore(on, earliestOn) : ageYearsOn(born, on) * 12 >= parameter.value;
  const maySignLease = emancipated || ageYearsOn(born, on) >= law.valueOn(ageGround, on).value.fromYears;
  const byEmancipation = emancipated && !isOldEnough;
  return { mayRequestVisa: emancipated || isOldEnough, maySignLease, byEmancipation, earliestOn, parameter };
}
