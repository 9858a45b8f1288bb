/** Whether a value of a parameter counts today: it did before, it does, or it will. */
export const ENTRY_STANDINGS = ['PAST', 'IN_FORCE', 'TO_COME'] as const;
export type EntryStanding = (typeof ENTRY_STANDINGS)[number];

/**
 * R-GEN-01. Where a value stands on a day: to come before its first day, past from the first day of the one after it, which wins when both
 * begin together. Days are ISO texts, which sort as the days they name.
 * @param nextFrom first day of the value after it; undefined for the last one
 */
export function standingOn(today: string, from: string, nextFrom: string | undefined): EntryStanding {
  if (from > today) return 'TO_COME';
  return nextFrom !== undefined && nextFrom <= today ? 'PAST' : 'IN_FORCE';
}
