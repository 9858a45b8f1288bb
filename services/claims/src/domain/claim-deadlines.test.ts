import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type ClaimClock, startClock } from './claim-deadlines.ts';
import { deadlineStates } from './deadline-state.ts';
import { nextDueOn } from './due-days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('domain §5: every clock of a claim', () => {
  test.each<[ClaimClock, string, string]>([
    ['K-MED', '2026-08-06', '2026-08-21'],
    ['K-8D', '2026-08-07', '2026-08-15'],
    ['K-DECL', '2026-08-06', '2026-09-05'],
    ['K-DOCS', '2026-08-10', '2026-10-09'],
    ['K-RECEIPT', '2026-08-20', '2026-09-10'],
    ['K-VALID', '2026-08-25', '2026-09-09'],
    ['K-PAY', '2026-08-26', '2026-09-02'],
    ['K-PLAN', '2026-12-31', '2027-02-28'],
  ])('%s from %s ends on %s', (clock, from, until) => {
    const started = startClock(clock, day(from));
    expect(started.dueOn.toString()).toBe(until);
    expect(started.parameterFrom.toString()).toBe('2016-01-01');
  });

  test.each(['2027-03-28', '2027-10-31', '2028-02-29'])('a limit that crosses %s counts days, not hours', (crossed) => {
    const from = day(crossed).subtract({ days: 7 });
    expect(startClock('K-DECL', from).dueOn.since(from, { largestUnit: 'days' }).days).toBe(30);
  });
});

describe('where each clock stands', () => {
  const clocks = [
    { clock: 'K-MED' as const, startsOn: day('2026-08-06'), dueOn: day('2026-08-21'), outcome: null },
    { clock: 'K-DECL' as const, startsOn: day('2026-08-06'), dueOn: day('2026-09-05'), outcome: null },
    { clock: 'K-8D' as const, startsOn: day('2026-08-07'), dueOn: day('2026-08-15'), outcome: null },
    { clock: 'K-DOCS' as const, startsOn: day('2026-08-10'), dueOn: day('2026-10-09'), outcome: 'STOPPED' as const },
  ];
  const on = (today: string) => deadlineStates(clocks, day(today)).map(({ state }) => state);

  test('the earliest running one is now, the others come next', () => {
    expect(on('2026-08-10')).toEqual(['NEXT', 'NEXT', 'NOW', 'STOPPED']);
  });

  test('a clock that has not begun is never the one to act on now', () => {
    const month = { clock: 'K-MONTH' as const, startsOn: day('2026-09-05'), dueOn: day('2026-09-15'), outcome: null };
    const states = (today: string) => deadlineStates([month], day(today)).map(({ state }) => state);
    expect([states('2026-09-04'), states('2026-09-05'), states('2026-09-16')]).toEqual([['NEXT'], ['NOW'], ['LATE']]);
  });

  test('the last day is still in time, the next one is late; the eight days of the letter are over without being late', () => {
    expect(on('2026-08-21')).toEqual(['NOW', 'NEXT', 'DONE', 'STOPPED']);
    expect(on('2026-08-22')).toEqual(['LATE', 'NOW', 'DONE', 'STOPPED']);
  });
});

describe('the day of the next term', () => {
  test.each([
    ['the first due day after the lease begins', { dueDay: 5, effectiveOn: '2026-06-15' }, null, '2026-07-05'],
    ['the very day the lease begins', { dueDay: 15, effectiveOn: '2026-06-15' }, null, '2026-06-15'],
    ['a month later', { dueDay: 5, effectiveOn: '2026-06-15' }, '2026-12-05', '2027-01-05'],
    ['the last day of a month that is shorter', { dueDay: 31, effectiveOn: '2026-01-01' }, '2026-01-31', '2026-02-28'],
    ['and the due day again in the month after', { dueDay: 31, effectiveOn: '2026-01-01' }, '2026-02-28', '2026-03-31'],
  ])('%s', (_, lease, last, expected) => {
    const due = { dueDay: lease.dueDay, effectiveOn: day(lease.effectiveOn) };
    expect(nextDueOn(due, last === null ? null : day(last)).toString()).toBe(expected);
  });
});
