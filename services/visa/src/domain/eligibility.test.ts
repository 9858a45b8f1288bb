import { chosenAnswers, type EligibilityAnswers } from '@trousseau/scheme/eligibility-choices';
import { amendedLaw } from '@trousseau/scheme/law';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { facts, job, paid, person } from '../test/facts.ts';
import { assess, type EligibilityFacts } from './eligibility.ts';
import { explain } from './explanation.ts';
import type { SignatoryFacts } from './signatory.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const of = (change: Partial<EligibilityFacts>, applicant: Partial<SignatoryFacts> = {}): EligibilityFacts => ({
  ...facts,
  applicant: { ...person, ...applicant },
  ...change,
});
const over30 = { born: { birthDate: day('1985-01-10') } };
const told = (which: EligibilityFacts, on = '2026-02-02') => explain(assess(which, day(on)));
const blocking = (which: EligibilityFacts, on = '2026-02-02') =>
  told(which, on)
    .lines.filter(({ outcome }) => outcome === 'BLOCKS')
    .map(({ ruleId }) => ruleId);

describe('the parameters are those of the day of the request (R-GEN-01)', () => {
  test('the eve of the reform keeps the two zones, the day itself has three', () => {
    const rich = of({}, paid(900_000));
    expect(assess(rich, day('2026-01-05'))).toMatchObject({ zone: 'OTHER', maxRentCents: 130_000 });
    expect(assess(rich, day('2026-01-06'))).toMatchObject({ zone: 'II', maxRentCents: 157_500 });
  });

  test('the versions used are told, line by line and together', () => {
    const { lines, parameterVersions } = told(facts);
    expect(parameterVersions).toEqual({
      'P-AGE': '2016-01-01',
      'P-AGE-REQ': '2016-01-01',
      'P-CEIL': '2026-01-06',
      'P-RATIO-MAX': '2016-01-01',
      'P-RESOURCES': '2016-01-01',
      'P-ZONE': '2026-01-06',
    });
    for (const { parameterId, source } of lines) expect(Boolean(source)).toBe(Boolean(parameterId));
  });

  test('a line cites the parameter that decided: the share, the ceiling or the flat rate', () => {
    const decidedBy = (applicant: Partial<SignatoryFacts>) =>
      told(of({}, applicant)).lines.find(({ topic }) => topic === 'MAX_RENT')?.parameterId;
    expect(decidedBy({})).toBe('P-RATIO-MAX');
    expect(decidedBy(paid(900_000))).toBe('P-CEIL');
    expect(decidedBy({ situation: 'APPRENTICE', resources: [] })).toBe('P-STU');
  });
});

describe('the age is judged on the planned day of the lease, else on the day of the request (D-ELIG-01)', () => {
  test.each([
    ['turns 31 between the request and the lease', '1995-03-01', '2026-03-01', ['R-ELIG-04']],
    ['is still 30 on the day of the lease', '1995-03-01', '2026-02-28', []],
    ['comes of age before the lease', '2008-03-01', '2026-03-01', []],
    ['is 17 years and 9 months old at the request', '2008-05-01', '2026-05-01', ['R-ELIG-02']],
  ])('somebody who %s', (_, birthDate, plannedLeaseOn, expected) => {
    const asked = of({ plannedLeaseOn: day(plannedLeaseOn) }, { born: { birthDate: day(birthDate) } });
    expect(blocking(asked)).toEqual(expected);
  });
});

test('a lease already past blocks, a lease of the same day does not (R-ELIG-05)', () => {
  expect(blocking(of({ plannedLeaseOn: day('2026-02-01') }))).toEqual(['R-ELIG-05']);
  expect(blocking(of({ plannedLeaseOn: day('2026-02-02') }))).toEqual([]);
});

test('the maximum rent itself is accepted, one cent more is not', () => {
  expect(blocking(of({ rentCents: 125_050, chargesCents: 5_000 }))).toEqual([]);
  expect(blocking(of({ rentCents: 125_051, chargesCents: 5_000 }))).toEqual(['R-ELIG-10']);
});

describe('who is over 30 needs another ground (R-ELIG-04)', () => {
  test.each([
    ['a job just taken', { contract: 'FIXED_TERM', startsOn: day('2025-09-01') }, ['NEW_JOB']],
    ['a confirmed contract just signed', { startsOn: day('2025-12-01') }, []],
    ['a wage at the threshold', { netMonthlyWageCents: 171_000 }, ['LOW_WAGE']],
    ['a transfer', { transferredOn: day('2025-10-01') }, ['TRANSFER']],
    [
      'a promise of a job that starts soon',
      { startsOn: day('2026-04-01'), promisedOn: day('2026-01-20') },
      ['HIRE_PROMISE'],
    ],
    ['a promise of a job that starts later', { startsOn: day('2026-06-01'), promisedOn: day('2026-01-20') }, []],
    ['a season', { contract: 'SEASONAL', startsOn: day('2020-01-05') }, ['SEASONAL']],
    ['a modest wage in the public sector', { employer: 'PUBLIC', netMonthlyWageCents: 120_000 }, []],
  ] as const)('%s', (_, change, expected) => {
    const verdict = assess(of({}, { ...over30, job: { ...job, ...change } }), day('2026-02-02'));
    expect(verdict.grounds).toEqual(expected);
    expect(verdict.eligible).toBe(expected.length > 0);
  });

  test.each([
    [
      'a mobility lease',
      { leaseKind: 'MOBILITY', intermediation: false, cohabitingOwnerYears: null },
      ['MOBILITY_LEASE'],
    ],
    [
      'an approved body',
      { leaseKind: 'ORDINARY', intermediation: true, cohabitingOwnerYears: null },
      ['INTERMEDIATION'],
    ],
    ['an owner of 61', { leaseKind: 'ORDINARY', intermediation: false, cohabitingOwnerYears: 61 }, ['COHABITATION']],
    ['an owner of 60', { leaseKind: 'ORDINARY', intermediation: false, cohabitingOwnerYears: 60 }, []],
  ] as const)('%s', (_, lease, expected) => {
    const apprentice = { ...over30, situation: 'APPRENTICE' } as const;
    expect(assess(of({ lease }, apprentice), day('2026-02-02')).grounds).toEqual(expected);
  });

  test('intermediation asks no share of the resources: the ceiling alone bounds the rent', () => {
    const lease = { ...facts.lease, intermediation: true };
    expect(assess(of({ lease }, { ...over30, resources: [] }), day('2026-02-02')).maxRentCents).toBe(157_500);
  });

  test('a season alone had a ceiling of its own until 5 January 2026, which another ground lifts', () => {
    const placed = { ...job, contract: 'SEASONAL', homeOutsideEmploymentArea: true } as const;
    const asked = (change: object) => of({}, { ...over30, ...paid(400_000), job: { ...placed, ...change } });
    expect(assess(asked({}), day('2025-07-01')).maxRentCents).toBe(60_000);
    expect(assess(asked({ startsOn: day('2025-06-01') }), day('2025-07-01')).maxRentCents).toBe(130_000);
    expect(assess(asked({}), day('2026-07-01')).maxRentCents).toBe(157_500);
  });
});

describe('couples and flatmates (R-ELIG-30)', () => {
  const couple = (holder: Partial<SignatoryFacts>, applicant: Partial<SignatoryFacts> = over30) =>
    of({ signatories: 2, holder: { ...person, ...holder } }, applicant);

  test('one eligible is enough, resources add up, and the visa names that one first (G10)', () => {
    const verdict = assess(couple({}), day('2026-02-02'));
    expect(verdict).toMatchObject({ eligible: true, visaMode: 'JOINT', eligibleIsHolder: true, maxRentCents: 157_500 });
  });

  test('nobody eligible', () => {
    expect(blocking(couple(over30))).toEqual(['R-ELIG-04']);
  });

  test('one who may not reside does not stop the other, and brings no ground', () => {
    expect(assess(couple({ residence: 'NONE' }, {}), day('2026-02-02')).eligible).toBe(true);
    expect(blocking(couple({ residence: 'NONE' }))).toEqual(['R-ELIG-04']);
  });

  test('three flatmates ask one by one', () => {
    expect(assess(of({ signatories: 3 }), day('2026-02-02'))).toMatchObject({ eligible: true, visaMode: 'INDIVIDUAL' });
  });
});

test('a student’s permit is for students, another permit is read by an officer, none blocks (R-ELIG-03)', () => {
  expect(blocking(of({}, { residence: 'STUDENT_PERMIT' }))).toEqual(['R-ELIG-03']);
  expect(blocking(of({}, { residence: 'STUDENT_PERMIT', situation: 'STUDENT' }))).toEqual([]);
  expect(blocking(of({}, { residence: 'OTHER_PERMIT' }))).toEqual([]);
  expect(blocking(of({}, { residence: 'NONE' }))).toEqual(['R-ELIG-03']);
});

test('no lease in the family, and no social stock for who does not study (R-ELIG-31, R-CON-03)', () => {
  expect(blocking(of({ familyTie: 'DIRECT_LINE' }))).toEqual(['R-ELIG-31']);
  expect(blocking(of({ familyTie: 'OTHER_KIN' }))).toEqual([]);
  expect(blocking(of({ dwelling: 'SOCIAL' }))).toEqual(['R-CON-03']);
  expect(blocking(of({ dwelling: 'SOCIAL' }, { situation: 'STUDENT' }))).toEqual([]);
});

test.each([
  ['ageJudgedOn', 'REQUEST', of({ plannedLeaseOn: day('2026-03-01') }, { born: { birthDate: day('1995-03-01') } })],
  ['shareAfterJanuary2026', 'DROPPED', facts],
  ['studentFlatRate', 'CAP', of({}, { situation: 'STUDENT' })],
  ['lowWageBound', 'EXCLUDED', of({}, { ...over30, job: { ...job, netMonthlyWageCents: 171_000 } })],
  [
    'promiseLimit',
    'PROMISE_DATE',
    of({}, { ...over30, job: { ...job, startsOn: day('2026-04-01'), promisedOn: day('2025-01-20') } }),
  ],
  ['groundsBesideAge', 'EVALUATED', of({}, { job: { ...job, netMonthlyWageCents: 100_000 } })],
  ['threeSignatories', 'JOINT', of({ signatories: 3 })],
  ['otherKin', 'REFUSED', of({ familyTie: 'OTHER_KIN' })],
  ['unlistedResources', 'IGNORED', of({}, { resources: [{ kind: 'PENSION', cents: 90_000, period: 'MONTH' }] })],
] as const)('the switch %s decides', (question, answer, which) => {
  const other = amendedLaw([], { ...chosenAnswers, [question]: answer } as EligibilityAnswers);
  const outline = ({ eligible, maxRentCents, grounds, visaMode }: ReturnType<typeof assess>) => ({
    eligible,
    maxRentCents,
    grounds,
    visaMode,
  });
  const [chosen, otherwise] = [assess(which, day('2026-02-02')), assess(which, day('2026-02-02'), other)];
  expect(outline(otherwise)).not.toEqual(outline(chosen));
});

test('an amendment counts from its day and changes nothing before (R-GEN-01)', () => {
  const raised = { parameterId: 'P-CEIL', from: '2026-03-01', value: { I: 200_000, II: 160_000, III: 140_000 } };
  const law = amendedLaw([{ ...raised, source: 'Arrêté', checkedOn: '2026-02-01' }]);
  const rich = of({}, paid(900_000));
  expect(assess(rich, day('2026-02-28'), law).maxRentCents).toBe(157_500);
  expect(assess(rich, day('2026-03-01'), law).maxRentCents).toBe(160_000);
});
