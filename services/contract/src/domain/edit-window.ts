import { editDays } from '@trousseau/scheme/parameters/cover';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { Temporal } from 'temporal-polyfill';

/** Last day a contract may be changed or cancelled, and whether a given day is in time. */
export interface EditWindow {
  lastEditDay: Temporal.PlainDate;
  allowed: boolean;
}

/**
 * R-CON-06. Data may be changed, and the contract cancelled and remade with the same visa, for 10 calendar days from
 * the signature of the lease, the tenth included (D-CON-02). Before the signature it is always allowed.
 */
export function editWindow(leaseSignedOn: Temporal.PlainDate, editOn: Temporal.PlainDate): EditWindow {
  const lastEditDay = leaseSignedOn.add({ days: valueOn(editDays, leaseSignedOn).value });
  return { lastEditDay, allowed: Temporal.PlainDate.compare(editOn, lastEditDay) <= 0 };
}
