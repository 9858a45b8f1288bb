import { rentCeilingCents, studentFlatCents } from '@trousseau/scheme/parameters/eligibility';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { formatCents } from '@trousseau/values/cents';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay, anyFacts } from '../test/any-facts.ts';
import { assess } from './eligibility.ts';
import { type ExplanationLine, explain } from './explanation.ts';
import type { Figures, Topic } from './finding.ts';

const many = { numRuns: 500 };

test('any household on any day since 2016 is answered, and the same twice', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, day) => {
      expect(explain(assess(facts, day))).toEqual(explain(assess(facts, day)));
    }),
    many,
  );
});

test('more resources never lower the maximum rent, nor close what was open', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, fc.integer({ min: 1, max: 500_000 }), (facts, day, cents) => {
      const { applicant } = facts;
      const resources = [...applicant.resources, { kind: 'SCHOLARSHIP', cents, period: 'MONTH' } as const];
      const before = assess(facts, day);
      const after = assess({ ...facts, applicant: { ...applicant, resources } }, day);
      expect(after.maxRentCents).toBeGreaterThanOrEqual(before.maxRentCents);
      if (before.eligible) expect(after.eligible).toBe(true);
    }),
    many,
  );
});

test('the maximum rent never passes the ceiling of the day and the zone', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, day) => {
      const { zone, maxRentCents } = assess(facts, day);
      const largest = Math.max(
        valueOn(rentCeilingCents, day).value[zone] ?? 0,
        valueOn(studentFlatCents, day).value[zone] ?? 0,
      );
      expect(maxRentCents).toBeLessThanOrEqual(largest);
    }),
    many,
  );
});

test('the lines alone give the decision again: verdict, maximum rent and whether the rent is within it', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, day) => {
      const { eligible, maxRentCents, rentAccepted, lines } = explain(assess(facts, day));
      // As they are stored: JSON, without what made them.
      expect(recomputed(JSON.parse(JSON.stringify(lines)))).toEqual({ eligible, maxRentCents, rentAccepted });
      expect(lines.find(({ topic }) => topic === 'MAX_RENT')?.detail).toContain(formatCents(maxRentCents));
    }),
    many,
  );
});

/** The decision out of its own lines: what each rule received, and the formula of R-ELIG-10 done by hand. */
function recomputed(lines: readonly ExplanationLine[]) {
  const figures = <T extends Topic>(topic: T) => lines.find((line) => line.topic === topic)?.figures as Figures[T];
  const { items } = figures('RESOURCES');
  const base = items.reduce((sum, { countedCents }) => sum + countedCents, 0);
  const { shareCents, shareNumerator, shareDenominator, ceilingCents, flatCents } = figures('MAX_RENT');
  const share = shareCents === null ? Number.POSITIVE_INFINITY : Math.floor((base * shareNumerator) / shareDenominator);
  const maxRentCents = Math.max(flatCents, Math.min(share, ceilingCents));
  const rent = figures('RENT') as Figures['RENT'] | undefined;
  return {
    eligible: lines.every(({ outcome }) => outcome !== 'BLOCKS'),
    maxRentCents,
    rentAccepted: rent ? rent.totalCents <= maxRentCents : null,
  };
}
