import { daysBetween } from '@trousseau/ui';

/** What is due: everything, what is late, what must be done within so many days. */
export const dueChoices = ['ALL', 'LATE', 'WEEK', 'MONTH'] as const;
export type Due = (typeof dueChoices)[number];

const within: Readonly<Record<Exclude<Due, 'ALL'>, number>> = { LATE: -1, WEEK: 7, MONTH: 30 };

/** Whether a deadline is within what is asked for; what is late is within every delay. */
export function isDue(dueOn: string, due: Due, today: string): boolean {
  return due === 'ALL' || daysBetween(today, dueOn) <= within[due];
}

/** How spaces are put in order. */
export const spaceOrders = ['DUE', 'NAME', 'RENT', 'ARREARS', 'PAID'] as const;
export type SpaceOrder = (typeof spaceOrders)[number];

/** What a space is compared by. */
export interface ComparedSpace {
  readonly name: string;
  /** Its nearest deadline; null when nothing is to be done. */
  readonly nextDueOn: string | null;
  readonly guaranteedRentCents: number;
  readonly arrearsCents: number;
  readonly paidCents: number;
}

const byName = (one: ComparedSpace, other: ComparedSpace) => one.name.localeCompare(other.name, 'fr');
const NEVER = '9999-12-31';

const orders: Readonly<Record<SpaceOrder, (one: ComparedSpace, other: ComparedSpace) => number>> = {
  DUE: (one, other) => (one.nextDueOn ?? NEVER).localeCompare(other.nextDueOn ?? NEVER),
  NAME: () => 0,
  RENT: (one, other) => other.guaranteedRentCents - one.guaranteedRentCents,
  ARREARS: (one, other) => other.arrearsCents - one.arrearsCents,
  PAID: (one, other) => other.paidCents - one.paidCents,
};

/** Spaces in the order asked for, then by name: the same list whenever it is read. */
export function inOrder<Space extends ComparedSpace>(spaces: readonly Space[], order: SpaceOrder): Space[] {
  return spaces.toSorted((one, other) => orders[order](one, other) || byName(one, other));
}
