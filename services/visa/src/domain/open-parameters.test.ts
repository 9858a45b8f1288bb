import { expect, test } from 'vitest';
import { nameOf, ownParameters, PARAMETER_GROUPS } from './open-parameters.ts';
import { standingOn } from './parameter-standing.ts';

test('officers read every parameter under a heading, group after group, and no group is empty', () => {
  const groups = ownParameters.map(({ id }) => nameOf(id).group);
  expect(groups.filter((group, place) => group !== groups[place - 1])).toEqual(PARAMETER_GROUPS);
});

test.each([
  ['2026-01-05', 'TO_COME'],
  ['2026-01-06', 'IN_FORCE'],
  ['2026-12-31', 'IN_FORCE'],
  ['2027-01-01', 'PAST'],
] as const)('on %s a value of 6 January 2026 that another follows on 1 January 2027 is %s', (today, standing) => {
  expect(standingOn(today, '2026-01-06', '2027-01-01')).toBe(standing);
});

test('the last value lasts; of two of the same day the later one counts', () => {
  expect(standingOn('2050-01-01', '2026-01-06', undefined)).toBe('IN_FORCE');
  expect(standingOn('2026-01-06', '2026-01-06', '2026-01-06')).toBe('PAST');
});
