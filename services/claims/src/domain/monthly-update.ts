import { isAfter, isOnOrBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { type DueDays, nextDueOn } from './due-days.ts';
import { MOST_TERMS } from './rent-grid.ts';
import type { Term } from './terms.ts';

/** When the rents of an indemnified lease fall due, and until when: after the exit there are none to tell of. */
interface AskedLease extends DueDays {
  exitOn?: Temporal.PlainDate | null | undefined;
}

/** An account of which a landlord is asked the months. */
export interface AskedAccount {
  lease: AskedLease;
  /** The account, oldest line first. */
  noted: readonly Term[];
  /** The month its clock waits for (K-MONTH). */
  askedOn: Temporal.PlainDate;
  today: Temporal.PlainDate;
}

/** Whether two days say the same month of an account: it has one line a month. */
export const sameMonth = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  a.toPlainYearMonth().equals(b.toPlainYearMonth());

const unlessLeft = ({ exitOn }: AskedLease, on: Temporal.PlainDate) => (exitOn && isAfter(on, exitOn) ? null : on);

/** R-CLM-13. The first rent due after the day of an indemnity: from there on the account is updated every month; null after the exit. */
export const firstAskedOn = (lease: AskedLease, paidOn: Temporal.PlainDate): Temporal.PlainDate | null =>
  unlessLeft(lease, nextDueOn({ dueDay: lease.dueDay, effectiveOn: paidOn.add({ days: 1 }) }, null));

/** R-CLM-13. The rent due after one that is asked for; null when the tenant has left before it. */
export const nextAskedOn = (lease: AskedLease, askedOn: Temporal.PlainDate): Temporal.PlainDate | null =>
  unlessLeft(lease, nextDueOn(lease, askedOn));

/**
 * R-CLM-13. The months to tell of an account today, oldest first, each with what it is if nothing has changed. A month that was
 * skipped before the one its clock waits for is told with it.
 */
export function monthsToTell(account: AskedAccount): Term[] {
  const { lease, noted, askedOn, today } = account;
  const months: Term[] = [];
  let on = unlessLeft(lease, earliestOf(account));
  while (on && isOnOrBefore(on, today) && noted.length + months.length < MOST_TERMS) {
    months.push(unchanged([...noted, ...months], on));
    on = nextAskedOn(lease, on);
  }
  return months.filter(({ dueOn }) => isOnOrBefore(askedOn, dueOn) || !termOf(noted, dueOn));
}

function earliestOf({ lease, noted, askedOn }: AskedAccount): Temporal.PlainDate {
  const last = noted.at(-1);
  const following = last ? nextDueOn(lease, last.dueOn) : askedOn;
  return isOnOrBefore(following, askedOn) ? following : askedOn;
}

/** The line of a month, if it has one. */
export const termOf = (noted: readonly Term[], on: Temporal.PlainDate): Term | undefined =>
  noted.find(({ dueOn }) => sameMonth(dueOn, on));

/**
 * «Rien n’a changé»: the line already noted of a month, else the sums of the month before it, received on the day they fall due.
 */
export function unchanged(noted: readonly Term[], on: Temporal.PlainDate): Term {
  const known = termOf(noted, on);
  if (known) return known;
  const before = noted.findLast(({ dueOn }) => isOnOrBefore(dueOn, on));
  const { dueCents = 0, housingAidCents = 0, housingAidPaidTo = 'NOBODY', receivedCents = 0 } = before ?? {};
  const receivedOn = receivedCents > 0 ? on : null;
  return { dueOn: on, dueCents, housingAidCents, housingAidPaidTo, receivedCents, receivedOn };
}

/**
 * K-MONTH. Once months are told, those of the clock that are done, in a row from the one it waited for, and the next it waits
 * for: null when the tenant has left.
 */
export function toldInARow(
  { lease, askedOn, today }: Omit<AskedAccount, 'noted'>,
  isTold: (dueOn: Temporal.PlainDate) => boolean,
): { done: Temporal.PlainDate[]; next: Temporal.PlainDate | null } {
  const done: Temporal.PlainDate[] = [];
  let next: Temporal.PlainDate | null = askedOn;
  while (next && isOnOrBefore(next, today) && isTold(next)) {
    done.push(next);
    next = nextAskedOn(lease, next);
  }
  return { done, next };
}
