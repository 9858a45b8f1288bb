import {
  largestRentShare,
  rentCeilingCents,
  seasonalGround,
  studentFlatCents,
} from '@trousseau/scheme/parameters/eligibility';
import { type Dated, valueOn } from '@trousseau/scheme/parameters/series';
import type { Zone } from '@trousseau/scheme/parameters/zones';
import { prorataCents } from '@trousseau/values/cents';
import type { Temporal } from 'temporal-polyfill';

export interface MaxRentFacts {
  zone: Zone;
  /** Resources of the signatories, a month. */
  resourcesCents: number;
  student: boolean;
  seasonal: boolean;
}

export interface MaxRentVerdict {
  /** Largest rent covered, charges included, a month. */
  maxRentCents: number;
  /** Half of the resources, truncated to the cent (D-AMT-01). */
  shareCents: number;
  ceilingCents: number;
  /** The flat rate of students and apprentices, 0 for others. */
  flatCents: number;
  /** The parameter that decided: flat rate, share or ceiling. */
  decidedBy: Dated<unknown>;
  parameters: readonly Dated<unknown>[];
}

/**
 * R-ELIG-10. Half of the resources up to the ceiling of the zone; for students never less than the flat rate, a floor that proof of
 * resources can raise (D-ELIG-04). Seasonal workers had a ceiling of their own until 5 January 2026 (P-SEAS).
 */
export function judgeMaxRent(facts: MaxRentFacts, requestDate: Temporal.PlainDate): MaxRentVerdict {
  const share = valueOn(largestRentShare, requestDate);
  const shareCents = prorataCents(facts.resourcesCents, share.value.numerator, share.value.denominator, 'down');
  const ceiling = facts.seasonal ? seasonalCeiling(facts.zone, requestDate) : generalCeiling(facts.zone, requestDate);
  const flat = valueOn(studentFlatCents, requestDate);
  // The seasonal ceiling already was the flat rate: it does not add up with the student's.
  const flatCents = facts.student && !ceiling.isSeasonal ? figure(flat.value[facts.zone], 'P-STU', facts.zone) : 0;
  const boundedCents = Math.min(shareCents, ceiling.cents);
  const maxRentCents = Math.max(flatCents, boundedCents);
  const bound = shareCents <= ceiling.cents ? share : ceiling.parameter;
  return {
    maxRentCents,
    shareCents,
    ceilingCents: ceiling.cents,
    flatCents,
    decidedBy: flatCents > boundedCents ? flat : bound,
    parameters: [share, ceiling.parameter, ...(facts.student ? [flat] : [])],
  };
}

/** R-ELIG-10. Rent is compared charges included; the maximum itself is accepted. */
export function rentAccepted(rentCents: number, chargesCents: number, maxRentCents: number): boolean {
  return rentCents + chargesCents <= maxRentCents;
}

interface Ceiling {
  cents: number;
  parameter: Dated<unknown>;
  isSeasonal: boolean;
}

function generalCeiling(zone: Zone, requestDate: Temporal.PlainDate): Ceiling {
  const parameter = valueOn(rentCeilingCents, requestDate);
  return { cents: figure(parameter.value[zone], 'P-CEIL', zone), parameter, isSeasonal: false };
}

function seasonalCeiling(zone: Zone, requestDate: Temporal.PlainDate): Ceiling {
  const parameter = valueOn(seasonalGround, requestDate);
  const ceilings = parameter.value?.ceilingCents;
  if (!ceilings) return generalCeiling(zone, requestDate);
  return { cents: figure(ceilings[zone], 'P-SEAS', zone), parameter, isSeasonal: true };
}

function figure(cents: number | undefined, parameter: string, zone: Zone): number {
  if (cents === undefined) throw new RangeError(`${parameter} has no figure for zone ${zone} on that day.`);
  return cents;
}
