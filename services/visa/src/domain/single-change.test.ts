import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { anyDay, anyFacts } from '../test/any-facts.ts';
import { facts, job, paid, person } from '../test/facts.ts';
import { assess } from './eligibility.ts';
import { singleChanges } from './single-change.ts';

const on = Temporal.PlainDate.from('2026-11-25');
const over30 = { ...person, born: { ageYears: 35 }, job };

test('who is eligible has nothing to change', () => {
  expect(singleChanges(facts, on)).toEqual([]);
});

test('a rent too high is cured by a lower rent or by resources, each said with its figure', () => {
  const asked = { ...facts, applicant: { ...person, ...paid(200_000) }, rentCents: 110_000 };
  const changes = singleChanges(asked, on);
  expect(changes.map(({ kind, maxRentCents }) => [kind, maxRentCents])).toEqual([
    ['LOWER_RENT', 100_000],
    ['MORE_RESOURCES', 110_000],
  ]);
  expect(changes[1]?.sentence).toContain('2\u202f200,00');
});

test('a confirmed job at 35 is cured by another ground', () => {
  const kinds = singleChanges({ ...facts, applicant: over30 }, on).map(({ kind }) => kind);
  expect(kinds).toEqual(['HIRE_PROMISE', 'NEW_JOB', 'MOBILITY_LEASE', 'INTERMEDIATION', 'YOUNGER_HOLDER', 'LOW_WAGE']);
});

test('nothing is offered that two changes would be needed for', () => {
  expect(singleChanges({ ...facts, applicant: { ...over30, ...paid(0) }, familyTie: 'DIRECT_LINE' }, on)).toEqual([]);
});

test('what is offered is a yes within the ceiling, whoever asks and whenever', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (any, day) => {
      const isRefused = !assess(any, day).eligible;
      const changes = singleChanges(any, day);
      if (!isRefused) expect(changes).toEqual([]);
      for (const { maxRentCents } of changes) expect(maxRentCents).toBeGreaterThan(0);
    }),
  );
});
