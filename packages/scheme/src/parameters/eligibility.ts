import { series } from './series.ts';
import { cite } from './sources.ts';
import type { Zone } from './zones.ts';

/** A figure in cents for each zone of the scheme of the day; the zones of the other schemes are absent. */
export type CentsByZone = Readonly<Partial<Record<Zone, number>>>;

/** A share written as a ratio of whole numbers, for `prorataCents`. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** R-ELIG-10, R-ELIG-11. Rent ceiling a month, charges included. */
export const rentCeilingCents = series<CentsByZone>('P-CEIL', [
  { from: '2016-01-01', value: { PARIS: 150_000, OTHER: 130_000 }, source: cite('S2'), checkedOn: '2026-11-22' },
  {
    from: '2018-06-19',
    value: { IDF: 150_000, OTHER: 130_000 },
    source: cite('S4', 'OPENFISCA'),
    checkedOn: '2026-11-22',
  },
  {
    from: '2026-01-06',
    value: { I: 194_000, II: 157_500, III: 136_500 },
    source: cite('EFL', 'ADIL36'),
    checkedOn: '2026-11-22',
  },
]);

/** R-ELIG-10, D-ELIG-04. Rent a student or apprentice is granted without proof of resources: a floor, not a cap. */
export const studentFlatCents = series<CentsByZone>('P-STU', [
  { from: '2016-01-01', value: { PARIS: 42_500, OTHER: 42_500 }, source: cite('OPENFISCA'), checkedOn: '2026-11-22' },
  {
    from: '2018-06-19',
    value: { IDF: 80_000, OTHER: 60_000 },
    source: cite('OPENFISCA', 'F33453'),
    checkedOn: '2026-11-22',
  },
  { from: '2026-01-06', value: { I: 100_000, II: 84_000, III: 68_000 }, source: cite('EFL'), checkedOn: '2026-11-22' },
]);

/** R-ELIG-10. Largest share of the resources the rent may take. Its survival after 6 January 2026 is D-ELIG-02. */
export const largestRentShare = series<Ratio>('P-RATIO-MAX', [
  {
    from: '2016-01-01',
    value: { numerator: 1, denominator: 2 },
    source: cite('S2', 'F33453'),
    checkedOn: '2026-11-22',
  },
]);

/** R-ELIG-12, D-ELIG-09. Smallest share of the resources, for the profiles of the «30-50» block; null when there is none. */
export const smallestRentShare = series<Ratio | null>('P-RATIO-MIN', [
  { from: '2016-01-01', value: { numerator: 3, denominator: 10 }, source: cite('S2'), checkedOn: '2026-11-22' },
  { from: '2021-06-14', value: null, source: cite('F33453'), checkedOn: '2026-11-22' },
]);

/** R-ELIG-01. The age ground: from the birthday of `fromYears` to the eve of the birthday of `beforeYears`. */
export const ageGround = series<{ readonly fromYears: number; readonly beforeYears: number }>('P-AGE', [
  { from: '2016-01-01', value: { fromYears: 18, beforeYears: 31 }, source: cite('S2'), checkedOn: '2026-11-22' },
]);

/** R-ELIG-02. The earliest age, in months, to open a request: 17 years and 10 months. */
export const earliestRequestMonths = series<number>('P-AGE-REQ', [
  { from: '2016-01-01', value: 17 * 12 + 10, source: cite('FAQ-30'), checkedOn: '2026-11-22' },
]);

/** R-ELIG-04 (G3), D-ELIG-05. Net monthly wage, up to and including, of the over-30 low-wage ground; null when there is none. */
export const lowWageCents = series<number | null>('P-WAGE', [
  { from: '2016-01-01', value: null, source: cite('APAGL'), checkedOn: '2026-11-22' },
  { from: '2021-06-04', value: 150_000, source: cite('S4', 'APAGL'), checkedOn: '2026-11-22' },
  { from: '2026-01-06', value: 171_000, source: cite('EFL'), checkedOn: '2026-11-22' },
]);

/**
 * R-ELIG-04 (G2). Months after taking a job during which it is a ground. The day the three months became six is not known:
 * the first of the earliest edition that says six.
 */
export const hireMonths = series<number>('P-HIRE', [
  { from: '2016-01-01', value: 3, source: cite('F33453'), checkedOn: '2026-11-22' },
  { from: '2019-02-01', value: 6, source: cite('S2', 'S4'), checkedOn: '2026-11-22' },
]);

/** R-ELIG-04 (G4). Months after a transfer during which it is a ground; the day it began in 2018 is not known. */
export const transferMonths = series<number | null>('P-TRANSFER', [
  { from: '2016-01-01', value: null, source: cite('S4'), checkedOn: '2026-11-22' },
  { from: '2018-01-01', value: 6, source: cite('S4', 'FAQ-31'), checkedOn: '2026-11-22' },
]);

/** R-ELIG-04 (G5), D-ELIG-06. Months within which the promised job starts; the age of the promise is only a warning. */
export const hirePromiseMonths = series<number>('P-PROMISE', [
  { from: '2016-01-01', value: 3, source: cite('S4', 'FAQ-31'), checkedOn: '2026-11-22' },
]);

/** R-ELIG-04 (G6). Whether a mobility lease is a ground; of its first month, November 2018, the day is not known. */
export const mobilityLeaseGround = series<boolean>('P-MOBILITY', [
  { from: '2016-01-01', value: false, source: cite('S4'), checkedOn: '2026-11-22' },
  { from: '2018-11-01', value: true, source: cite('S4'), checkedOn: '2026-11-22' },
]);

/** R-ELIG-04 (G7). Whether a household housed by an approved body that stands surety has a ground, in work or not. */
export const intermediationGround = series<boolean>('P-INTERMEDIATION', [
  { from: '2016-01-01', value: true, source: cite('S2', 'S4', 'ADIL36'), checkedOn: '2026-11-22' },
]);

/** How the seasonal ground is judged on a day. */
export interface SeasonalRule {
  /** The dwelling must be outside the area of the job the person left [zone d’emploi]. */
  readonly outsideEmploymentArea: boolean;
  /** Rent limit a month by zone; null when the general ceilings apply. */
  readonly ceilingCents: CentsByZone | null;
}

/** R-ELIG-04 (G8), D-ELIG-07. Seasonal workers; null while there is no such ground. Only the month of the start is known. */
export const seasonalGround = series<SeasonalRule | null>('P-SEAS', [
  { from: '2016-01-01', value: null, source: cite('ADIL36'), checkedOn: '2026-11-22' },
  {
    from: '2024-06-01',
    value: { outsideEmploymentArea: true, ceilingCents: { IDF: 80_000, OTHER: 60_000 } },
    source: cite('ADIL36', 'F33453'),
    checkedOn: '2026-11-22',
  },
  {
    from: '2026-01-06',
    value: { outsideEmploymentArea: false, ceilingCents: null },
    source: cite('EFL'),
    checkedOn: '2026-11-22',
  },
]);

/** R-ELIG-04 (G9). Intergenerational cohabitation, experimental: age below which one works, age above which the owner is. */
export const cohabitationGround = series<{
  readonly workerBeforeYears: number;
  readonly ownerAfterYears: number;
} | null>('P-INTERG', [
  { from: '2016-01-01', value: null, source: cite('ADIL36'), checkedOn: '2026-11-22' },
  {
    from: '2026-01-06',
    value: { workerBeforeYears: 30, ownerAfterYears: 60 },
    source: cite('ADIL36'),
    checkedOn: '2026-11-22',
  },
]);

/** R-ELIG-20, D-ELIG-03. Share of the simulated housing aid of the new home that counts as resources. */
export const housingAidShare = series<Ratio>('P-AL-SHARE', [
  { from: '2016-01-01', value: { numerator: 1, denominator: 1 }, source: cite('S2'), checkedOn: '2026-11-22' },
  {
    from: '2020-03-25',
    value: { numerator: 67, denominator: 100 },
    source: cite('OPENFISCA'),
    checkedOn: '2026-11-22',
  },
]);

/** R-ELIG-30, D-ELIG-10. Signatories that still share one visa; from the next one each has a visa and a lease. */
export const jointSignatories = series<number>('P-JOINT', [
  { from: '2016-01-01', value: 2, source: cite('S4'), checkedOn: '2026-11-22' },
]);
