import { cafArrears, cafReportMonths } from '@trousseau/scheme/parameters/claims';
import { type Dated, valueOn } from '@trousseau/scheme/parameters/series';
import { prorataCents } from '@trousseau/values/cents';
import { addMonths, isOnOrBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import type { MonthlyCharge } from './rent-default.ts';

/** What the CAF looks at. */
export interface CafFacts {
  month: MonthlyCharge;
  arrearsCents: number;
  /** First day of the standing default; null when nothing is late. */
  firstDefaultOn: Temporal.PlainDate | null;
}

/** Whether rent is unpaid in the eyes of the CAF, by which criterion, and from which sum. */
export interface CafDefault {
  constituted: boolean;
  /** Which criterion was met; always AMOUNT under the rule in force until the end of 2026. */
  criterion: 'AMOUNT' | 'THREE_MONTHS' | null;
  thresholdCents: number;
  rule: Dated<unknown>;
}

/**
 * R-CAF-10, R-CAF-11, D-CAF-03. The CAF's own test on the day it is made: until 31 December 2026 two months of rent and
 * charges, less the aid paid to the landlord; from 2027 a sum, or so long after the first default whatever the sum.
 */
export function cafDefault({ month, arrearsCents, firstDefaultOn }: CafFacts, on: Temporal.PlainDate): CafDefault {
  const rule = valueOn(cafArrears, on);
  if (rule.value.kind === 'MONTHS') {
    const aidCents = month.housingAidPaidTo === 'landlord' ? month.housingAidCents : 0;
    const netCents = Math.max(0, month.rentAndChargesCents - aidCents);
    const thresholdCents = prorataCents(netCents, rule.value.months, 1, 'down');
    const constituted = arrearsCents > 0 && arrearsCents >= thresholdCents;
    return { constituted, criterion: constituted ? 'AMOUNT' : null, thresholdCents, rule };
  }
  const { aboveCents, monthsAfterFirstDefault } = rule.value;
  const old = firstDefaultOn !== null && isOnOrBefore(addMonths(firstDefaultOn, monthsAfterFirstDefault), on);
  const criterion = arrearsCents > aboveCents ? 'AMOUNT' : arrearsCents > 0 && old ? 'THREE_MONTHS' : null;
  return { constituted: criterion !== null, criterion, thresholdCents: aboveCents, rule };
}

/** R-CAF-12 (K-CAF), C-24. Last day to report to the CAF or MSA: two months from its constitution. */
export function cafReportBy(constitutedOn: Temporal.PlainDate): Temporal.PlainDate {
  return addMonths(constitutedOn, valueOn(cafReportMonths, constitutedOn).value);
}
