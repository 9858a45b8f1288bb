import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { assess, type EligibilityFacts } from './eligibility.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const facts: EligibilityFacts = {
  birthDate: day('2000-05-01'),
  situation: 'EMPLOYEE',
  resourcesCents: 260_100,
  communeName: 'Lyon',
  place: { departement: '69', urbanUnitOver100k: true },
  rentCents: null,
  chargesCents: 0,
  plannedLeaseOn: null,
};
const blocking = (change: Partial<EligibilityFacts>, on = '2026-02-02') =>
  assess({ ...facts, ...change }, day(on))
    .lines.filter(({ outcome }) => outcome === 'BLOCKS')
    .map(({ ruleId }) => ruleId);

describe('the parameters are those of the day of the request (R-GEN-01)', () => {
  test('the eve of the reform keeps the two zones, the day itself has three', () => {
    const rich = { resourcesCents: 900_000 };
    expect(assess({ ...facts, ...rich }, day('2026-01-05'))).toMatchObject({ zone: 'OTHER', maxRentCents: 130_000 });
    expect(assess({ ...facts, ...rich }, day('2026-01-06'))).toMatchObject({ zone: 'II', maxRentCents: 157_500 });
  });

  test('the versions used are told, line by line and together', () => {
    const { lines, parameterVersions } = assess(facts, day('2026-02-02'));
    expect(parameterVersions).toEqual({
      'P-AGE': '2016-01-01',
      'P-AGE-REQ': '2016-01-01',
      'P-CEIL': '2026-01-06',
      'P-RATIO-MAX': '2016-01-01',
      'P-ZONE': '2026-01-06',
    });
    for (const { parameterId, source } of lines) expect(Boolean(source)).toBe(Boolean(parameterId));
  });

  test('a line cites the parameter that decided: the share, the ceiling or the flat rate', () => {
    const decidedBy = (change: Partial<EligibilityFacts>) =>
      assess({ ...facts, ...change }, day('2026-02-02')).lines.find(({ label }) => label === 'Loyer maximum garanti')
        ?.parameterId;
    expect(decidedBy({})).toBe('P-RATIO-MAX');
    expect(decidedBy({ resourcesCents: 900_000 })).toBe('P-CEIL');
    expect(decidedBy({ situation: 'APPRENTICE', resourcesCents: 0 })).toBe('P-STU');
  });
});

describe('the age is judged on the planned day of the lease, else on the day of the request (D-ELIG-01)', () => {
  test.each([
    [
      'turns 31 between the request and the lease',
      { birthDate: day('1995-03-01'), plannedLeaseOn: day('2026-03-01') },
      ['R-ELIG-01'],
    ],
    ['is still 30 on the day of the lease', { birthDate: day('1995-03-01'), plannedLeaseOn: day('2026-02-28') }, []],
    ['comes of age before the lease', { birthDate: day('2008-03-01'), plannedLeaseOn: day('2026-03-01') }, []],
    [
      'is 17 years and 9 months old at the request',
      { birthDate: day('2008-05-01'), plannedLeaseOn: day('2026-05-01') },
      ['R-ELIG-02'],
    ],
  ])('somebody who %s', (_, change, expected) => {
    expect(blocking(change)).toEqual(expected);
  });
});

test('a lease already past blocks, a lease of the same day does not (R-ELIG-05)', () => {
  expect(blocking({ plannedLeaseOn: day('2026-02-01') })).toEqual(['R-ELIG-05']);
  expect(blocking({ plannedLeaseOn: day('2026-02-02') })).toEqual([]);
});

test('the maximum rent itself is accepted, one cent more is not', () => {
  expect(blocking({ rentCents: 125_050, chargesCents: 5_000 })).toEqual([]);
  expect(blocking({ rentCents: 125_051, chargesCents: 5_000 })).toEqual(['R-ELIG-10']);
});

test('whoever is over 30 reads that other grounds exist and who looks at them', () => {
  const line = assess({ ...facts, birthDate: day('1980-01-01') }, day('2026-02-02')).lines.find(
    ({ ruleId }) => ruleId === 'R-ELIG-01',
  );
  expect(line?.detail).toContain('un chargé d’instruction les examine');
});
