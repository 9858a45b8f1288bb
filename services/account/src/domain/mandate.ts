import type { Position } from '@trousseau/scheme/rights/positions';
import { isOnOrBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

/** Where a mandate stands on a day. */
export const MANDATE_STATES = ['PROPOSED', 'UPCOMING', 'RUNNING', 'OVER'] as const;
export type MandateState = (typeof MANDATE_STATES)[number];

/** What decides of it: the first and the last day, both included; no last day when none was agreed. */
export interface MandateTerms {
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn?: Temporal.PlainDate | null | undefined;
  readonly acceptedAt?: Temporal.Instant | null | undefined;
  readonly endedAt?: Temporal.Instant | null | undefined;
}

/** Domain §1, letting agent. Where a management mandate stands today: whoever acts under it does so only while it runs. */
export function mandateState(terms: MandateTerms, today: Temporal.PlainDate): MandateState {
  const { startsOn, endsOn, acceptedAt, endedAt } = terms;
  if (endedAt || (endsOn && !isOnOrBefore(today, endsOn))) return 'OVER';
  if (!acceptedAt) return 'PROPOSED';
  return isOnOrBefore(startsOn, today) ? 'RUNNING' : 'UPCOMING';
}

/** @returns what is wrong with the dates of a mandate proposed today, in French; null when nothing is */
export function mandateDatesFault(
  { startsOn, endsOn }: Pick<MandateTerms, 'startsOn' | 'endsOn'>,
  today: Temporal.PlainDate,
): string | null {
  if (!endsOn) return null;
  if (!isOnOrBefore(startsOn, endsOn))
    return 'Le dernier jour du mandat précède le premier. Corrigez l’une des deux dates.';
  return isOnOrBefore(today, endsOn) ? null : 'Ce mandat serait déjà terminé. Indiquez un dernier jour à venir.';
}

/** What somebody of the agency may do in the owner’s space: never what only its owners may, and no more than in the agency. */
export function underMandate(position: Position): Position {
  return position === 'READER' ? 'READER' : 'MANAGER';
}
