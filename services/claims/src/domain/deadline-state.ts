import { isBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import type { ClaimClock } from './claim-deadlines.ts';

/** A clock as it is kept. */
export interface KeptClock {
  clock: ClaimClock;
  startsOn: Temporal.PlainDate;
  dueOn: Temporal.PlainDate;
  outcome: 'DONE' | 'STOPPED' | null;
}

/** Where a clock stands: met, called off, the one to act on now, later, or run out. */
export type DeadlineState = 'DONE' | 'NOW' | 'NEXT' | 'LATE' | 'STOPPED';

/**
 * Where each clock of a claim stands on a day. The last day is still in time (D-DATE-01); of those running the earliest is
 * «now», once it has begun. The eight days of the notice letter bind nobody (K-8D: «nothing»), so they end without being late.
 */
export function deadlineStates<Clock extends KeptClock>(
  clocks: readonly Clock[],
  today: Temporal.PlainDate,
): (Clock & { state: DeadlineState })[] {
  const isOver = ({ dueOn }: Clock) => isBefore(dueOn, today);
  const running = clocks.filter((one) => one.outcome === null && !isOver(one) && !isBefore(today, one.startsOn));
  const first = running.reduce<Clock | null>(
    (best, one) => (best && !isBefore(one.dueOn, best.dueOn) ? best : one),
    null,
  );
  return clocks.map((one) => ({
    ...one,
    state: one.outcome ?? (isOver(one) ? overState(one) : one === first ? 'NOW' : 'NEXT'),
  }));
}

const overState = ({ clock }: KeptClock): DeadlineState => (clock === 'K-8D' ? 'DONE' : 'LATE');
