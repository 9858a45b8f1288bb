import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { mandateDatesFault, mandateState, underMandate } from './mandate.ts';

const day = Temporal.PlainDate.from;
const at = Temporal.Instant.from('2026-11-25T10:00:00Z');
const agreed = { startsOn: day('2026-12-01'), endsOn: day('2027-11-30'), acceptedAt: at, endedAt: null };

test.each([
  ['on the eve', agreed, '2026-11-30', 'UPCOMING'],
  ['on the first day', agreed, '2026-12-01', 'RUNNING'],
  ['on the last day', agreed, '2027-11-30', 'RUNNING'],
  ['on the day after', agreed, '2027-12-01', 'OVER'],
  ['without a last day, years later', { ...agreed, endsOn: null }, '2040-01-01', 'RUNNING'],
  ['not accepted', { ...agreed, acceptedAt: null }, '2026-12-02', 'PROPOSED'],
  ['never accepted, after the last day', { ...agreed, acceptedAt: null }, '2027-12-01', 'OVER'],
  ['ended before its time', { ...agreed, endedAt: at }, '2026-12-02', 'OVER'],
] as const)('%s', (_when, terms, today, state) => {
  expect(mandateState(terms, day(today))).toBe(state);
});

test('a mandate ends after it begins, and not before today', () => {
  const today = day('2026-11-25');
  const fault = (startsOn: string, endsOn: string | null) =>
    mandateDatesFault({ startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) }, today);
  expect(fault('2026-12-01', '2026-12-01')).toBeNull();
  expect(fault('2020-01-01', null)).toBeNull();
  expect(fault('2026-12-02', '2026-12-01')).toContain('précède');
  expect(fault('2026-01-01', '2026-11-24')).toContain('déjà terminé');
});

test('an agent is never more than a manager, and a reader of the agency reads', () => {
  expect((['OWNER', 'MANAGER', 'READER'] as const).map(underMandate)).toEqual(['MANAGER', 'MANAGER', 'READER']);
});
