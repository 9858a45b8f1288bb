import { prorataCents } from '@trousseau/values/cents';
import { isOnOrBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

/** D-CLM-01: aid lowers the threshold whoever receives it, or only when it is paid to the landlord (visale.fr FAQ). */
export type AidScope = 'ANY' | 'LANDLORD_ONLY';

/** One month of rent and charges and the housing aid of that month. */
export interface MonthlyCharge {
  rentAndChargesCents: number;
  housingAidCents: number;
  housingAidPaidTo: 'landlord' | 'tenant' | null;
}

/** R-CLM-01. So many months (P-ARREARS: one) of rent and charges less housing aid, in cents; never below zero. */
export function defaultThresholdCents(month: MonthlyCharge, aidScope: AidScope, months: number): number {
  const deducted = aidScope === 'ANY' || month.housingAidPaidTo === 'landlord' ? month.housingAidCents : 0;
  return prorataCents(Math.max(0, month.rentAndChargesCents - deducted), months, 1, 'down');
}

/** R-CLM-01. Unpaid rent is constituted when arrears are strictly more than the threshold: exactly one month is not. */
export function isConstituted(arrearsCents: number, thresholdCents: number): boolean {
  return arrearsCents > thresholdCents;
}

/** A sum due to the landlord, net of the aid he receives directly. */
export interface Due {
  dueOn: Temporal.PlainDate;
  owedCents: number;
}

/** A sum received from the tenant. */
export interface Received {
  receivedOn: Temporal.PlainDate;
  receivedCents: number;
}

/** The arrears of one day, once everything of that day is counted. */
export interface ArrearsStep {
  on: Temporal.PlainDate;
  /** A due counts from the day after its due date; negative when the tenant is ahead. */
  arrearsCents: number;
  /** The same with the term that falls due on that very day. */
  owedCents: number;
}

/** D-CLM-02. Arrears as a running balance: one step per day on which they change, in order, up to `today` included. */
export function arrearsSteps(
  dues: readonly Due[],
  received: readonly Received[],
  today?: Temporal.PlainDate,
): ArrearsStep[] {
  const days = [...dues.map(({ dueOn }) => dueOn.add({ days: 1 })), ...received.map(({ receivedOn }) => receivedOn)];
  const distinct = new Map(
    days.filter((day) => !today || isOnOrBefore(day, today)).map((day) => [day.toString(), day]),
  );
  const sums = dues.map(({ dueOn, owedCents }) => ({ day: dueOn.toString(), cents: owedCents }));
  const [owedBefore, owedUntil] = [runningSum(sums), runningSum(sums)];
  const paidUntil = runningSum(
    received.map(({ receivedOn, receivedCents }) => ({ day: receivedOn.toString(), cents: receivedCents })),
  );
  return [...distinct]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, on]) => {
      const paid = paidUntil((day) => day <= key);
      return {
        on,
        arrearsCents: owedBefore((day) => day < key) - paid,
        owedCents: owedUntil((day) => day <= key) - paid,
      };
    });
}

/** The sum of what is dated up to a bound that only moves forward: an account of years is added up once. ISO days sort as texts. */
function runningSum(sums: readonly { day: string; cents: number }[]) {
  const inOrder = [...sums].sort((one, other) => (one.day < other.day ? -1 : 1));
  let next = 0;
  let totalCents = 0;
  return (isReached: (day: string) => boolean): number => {
    for (let sum = inOrder[next]; sum && isReached(sum.day); sum = inOrder[next]) {
      totalCents += sum.cents;
      next += 1;
    }
    return totalCents;
  };
}

/** When rent first went unpaid and when it became a default; null when it did not. */
export interface RentDefault {
  firstDefaultOn: Temporal.PlainDate | null;
  constitutedOn: Temporal.PlainDate | null;
}

/**
 * R-CLM-02. Default is the day after the due date of the first sum unpaid; constitution is the first day arrears pass the
 * threshold: total means the second full month, consecutive or not; partial means the sum above one month.
 * `thresholdOn` gives the threshold of a day, because the aid of each month is its own.
 */
export function rentDefault(
  steps: readonly ArrearsStep[],
  thresholdOn: (day: Temporal.PlainDate) => number,
): RentDefault {
  return {
    firstDefaultOn: steps.find(({ arrearsCents }) => arrearsCents > 0)?.on ?? null,
    constitutedOn: steps.find(({ on, arrearsCents }) => isConstituted(arrearsCents, thresholdOn(on)))?.on ?? null,
  };
}

/**
 * The default that stands at the last step, for the clocks of a claim: an account settled in full begins a new history,
 * and a default that was paid down to the threshold is no longer one. R-CLM-01 and R-CLM-02 applied to that stretch.
 * What is paid on a due day is set against the term of that day as well: a rent paid on time pays no default down (D-CLM-02).
 */
export function standingDefault(
  steps: readonly ArrearsStep[],
  thresholdOn: (day: Temporal.PlainDate) => number,
): RentDefault {
  const settled = steps.findLastIndex(({ owedCents }) => owedCents <= 0);
  const below = steps.findLastIndex(({ on, owedCents }) => !isConstituted(owedCents, thresholdOn(on)));
  return {
    firstDefaultOn: rentDefault(steps.slice(settled + 1), thresholdOn).firstDefaultOn,
    constitutedOn: rentDefault(steps.slice(below + 1), thresholdOn).constitutedOn,
  };
}
