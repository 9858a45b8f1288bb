import type { Temporal } from 'temporal-polyfill';

/** Wrong passwords in a row before one has to wait. */
export const FREE_ATTEMPTS = 5;
const FIRST_WAIT_SECONDS = 30;
// Never for ever: a permanent lock would let anyone shut somebody else out.
const LONGEST_WAIT_SECONDS = 900;
/** After a day without an attempt the count starts again. */
export const FORGET_AFTER_SECONDS = 86_400;

/** S06, compensation of R-ACC-03. Seconds to wait after this many wrong attempts: none, then 30, 60, 120 … 900. */
export function waitAfter(attempts: number): number {
  if (attempts < FREE_ATTEMPTS) return 0;
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (attempts - FREE_ATTEMPTS));
}

/** Whatever it counts, no wait grows any more after this many tries. */
const MOST_GROWTH = 400;

/** S06. The wait after each number of tries, from none on; after the last one it no longer grows. */
export function waitsOf(wait: (attempts: number) => number): readonly number[] {
  const waits = [wait(0)];
  while (waits.at(-1) !== LONGEST_WAIT_SECONDS && waits.length < MOST_GROWTH) waits.push(wait(waits.length));
  return waits;
}

/** S06. The same wait, after many free attempts: for counts that several people share. */
export const waitAfterMany = (free: number) => (attempts: number) =>
  attempts < free ? 0 : waitAfter(attempts - free + FREE_ATTEMPTS);

/** R-ACC-07, R-ACC-15, S10. Seconds between two codes or links for one address, longer once somebody fills a mailbox with them. */
export function resendWait({ resendAfterSeconds }: { readonly resendAfterSeconds: number }) {
  return (sent: number) =>
    sent === 0 ? 0 : Math.min(LONGEST_WAIT_SECONDS, resendAfterSeconds * 2 ** Math.max(0, sent - FREE_ATTEMPTS));
}

/**
 * S06, S10. Seconds still to wait at `now` when `wait` are due since the last time, 0 when it is open. Both directions of the
 * clock count, so that an attempt noted under a simulated date does not close the door for years.
 */
export function secondsLeft(wait: number, lastAt: Temporal.Instant, now: Temporal.Instant): number {
  return Math.max(0, Math.ceil(wait - Math.abs(now.since(lastAt).total('seconds'))));
}
