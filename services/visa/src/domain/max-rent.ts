import { type Law, writtenLaw } from '@trousseau/scheme/law';
import {
  type CentsByZone,
  largestRentShare,
  rentCeilingCents,
  seasonalGround,
  studentFlatCents,
} from '@trousseau/scheme/parameters/eligibility';
import { type Ground, groundsWithoutRatio } from '@trousseau/scheme/parameters/grounds';
import type { Dated } from '@trousseau/scheme/parameters/series';
import { type Zone, zoneScheme } from '@trousseau/scheme/parameters/zones';
import { prorataCents } from '@trousseau/values/cents';
import type { Temporal } from 'temporal-polyfill';

export interface MaxRentFacts {
  readonly zone: Zone;
  /** Resource base of the signatories, a month (R-ELIG-20). */
  readonly resourcesCents: number;
  /** The grounds that hold and admit the dwelling; none when nobody is eligible. */
  readonly grounds: readonly Ground[];
  /** Whether somebody who has the age ground studies or learns a trade. */
  readonly student: boolean;
}

/** Everything the maximum rent is made of, in cents a month: enough to compute it again. */
export interface MaxRentFigures {
  /** Largest rent covered, charges included. */
  readonly maxRentCents: number;
  readonly resourcesCents: number;
  /** The share of the resources, truncated to the cent (D-AMT-01); null where no ratio applies. */
  readonly shareCents: number | null;
  readonly shareNumerator: number;
  readonly shareDenominator: number;
  readonly ceilingCents: number;
  /** The flat rate of students and apprentices, 0 for others. */
  readonly flatCents: number;
  /** Whether the flat rate is a cap instead of a floor (D-ELIG-04). */
  readonly flatIsCap: boolean;
}

export interface MaxRentVerdict extends MaxRentFigures {
  /** The one that decided (flat rate, share or ceiling) comes first. */
  readonly parameters: readonly Dated<unknown>[];
}

/**
 * R-ELIG-10. Half of the resources up to the ceiling of the zone; for students never less than the flat rate, a floor that proof of
 * resources can raise (D-ELIG-04). Some grounds know no ratio; the seasonal one had a ceiling of its own until 5 January 2026 (P-SEAS),
 * which another ground lifts.
 */
export function judgeMaxRent(
  facts: MaxRentFacts,
  requestDate: Temporal.PlainDate,
  law: Law = writtenLaw,
): MaxRentVerdict {
  const share = law.valueOn(largestRentShare, requestDate);
  const { numerator, denominator } = share.value;
  const hasRatio = !isWithoutRatio(facts.grounds, requestDate, law);
  const shareCents = hasRatio ? prorataCents(facts.resourcesCents, numerator, denominator, 'down') : null;
  const ceiling = ceilingOf(facts, requestDate, law);
  const flat = law.valueOn(studentFlatCents, requestDate);
  // The seasonal ceiling already was the flat rate: it does not add up with the student's.
  const hasFlat = facts.student && facts.grounds.includes('AGE') && !ceiling.isSeasonal;
  const flatCents = hasFlat ? figure(flat.value, 'P-STU', facts.zone) : 0;
  const flatIsCap = law.answers.studentFlatRate === 'CAP';
  const boundedCents = Math.min(shareCents ?? ceiling.cents, ceiling.cents);
  const maxRentCents = hasFlat && flatIsCap ? flatCents : Math.max(flatCents, boundedCents);
  const bound = shareCents !== null && shareCents <= ceiling.cents ? share : ceiling.parameter;
  const deciding = hasFlat && maxRentCents === flatCents && flatCents !== boundedCents ? flat : bound;
  const counted = [...(hasRatio ? [share] : []), ceiling.parameter, ...(hasFlat ? [flat] : [])];
  return {
    maxRentCents,
    resourcesCents: facts.resourcesCents,
    shareCents,
    shareNumerator: numerator,
    shareDenominator: denominator,
    ceilingCents: ceiling.cents,
    flatCents,
    flatIsCap,
    parameters: [deciding, ...counted.filter((parameter) => parameter !== deciding)],
  };
}

/** R-ELIG-10. Rent is compared charges included; the maximum itself is accepted. */
export function rentAccepted(rentCents: number, chargesCents: number, maxRentCents: number): boolean {
  return rentCents + chargesCents <= maxRentCents;
}

function isWithoutRatio(grounds: readonly Ground[], requestDate: Temporal.PlainDate, law: Law): boolean {
  if (grounds.some((ground) => law.valueOn(groundsWithoutRatio, requestDate).value.includes(ground))) return true;
  // What the press says of the reform of 2026 is said of the young alone (D-ELIG-02).
  const isReformed = law.valueOn(zoneScheme, requestDate).value === 'I_II_III';
  return law.answers.shareAfterJanuary2026 === 'DROPPED' && isReformed && grounds.includes('AGE');
}

interface Ceiling {
  cents: number;
  parameter: Dated<unknown>;
  isSeasonal: boolean;
}

function ceilingOf({ zone, grounds }: MaxRentFacts, requestDate: Temporal.PlainDate, law: Law): Ceiling {
  const isSeasonalOnly = grounds.length > 0 && grounds.every((ground) => ground === 'SEASONAL');
  const seasonal = law.valueOn(seasonalGround, requestDate);
  if (isSeasonalOnly && seasonal.value?.ceilingCents) {
    return { cents: figure(seasonal.value.ceilingCents, 'P-SEAS', zone), parameter: seasonal, isSeasonal: true };
  }
  const general = law.valueOn(rentCeilingCents, requestDate);
  return { cents: figure(general.value, 'P-CEIL', zone), parameter: general, isSeasonal: false };
}

function figure(byZone: CentsByZone, parameter: string, zone: Zone): number {
  const cents = byZone[zone];
  if (cents === undefined) throw new RangeError(`${parameter} has no figure for zone ${zone} on that day.`);
  return cents;
}
