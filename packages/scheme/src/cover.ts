import { addMonths, isOnOrAfter, isOnOrBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import {
  type ContractRegime,
  type CoverProfile,
  coverMonths,
  coverWindowMonths,
  regimeStart,
} from './parameters/cover.ts';
import { type Dated, valueOn } from './parameters/series.ts';

/** The lease as the cover sees it. Contract and claims ask the same questions of it, so the answers stand here once. */
export interface CoveredLease {
  regime: ContractRegime;
  /** Nine-month student, mobility and seasonal lets end with their lease (D-COV-01). */
  endsWithLease: boolean;
  effectiveOn: Temporal.PlainDate;
  /** Last day of a lease with an end. */
  endsOn: Temporal.PlainDate | null;
}

/** Whether the cover of a kind of lease ends with the lease (D-COV-01). */
export const endsWithLease = (kind: string): boolean =>
  kind === 'STUDENT_NINE_MONTHS' || kind === 'MOBILITY' || kind === 'SEASONAL';

/**
 * R-COV-01. The last day on which an unpaid rent may arise, null when the whole occupancy is covered. The window starts
 * on the day the lease takes effect; its bound, 36 months later, is the first day not covered (D-DATE-04, D-DATE-02).
 */
export function lastCoveredDay({
  regime,
  endsWithLease: ends,
  effectiveOn,
  endsOn,
}: CoveredLease): Temporal.PlainDate | null {
  const months = coverWindow(regime).value;
  const window = months === null ? null : addMonths(effectiveOn, months).subtract({ days: 1 });
  if (!ends || endsOn === null) return window;
  return window !== null && isOnOrBefore(window, endsOn) ? window : endsOn;
}

/** R-COV-01. Whether a rent due on a day, and left unpaid, is covered. */
export function isCovered(lease: CoveredLease, dueOn: Temporal.PlainDate): boolean {
  const last = lastCoveredDay(lease);
  return isOnOrAfter(dueOn, lease.effectiveOn) && (last === null || isOnOrBefore(dueOn, last));
}

/** P-COV-WINDOW as the regime keeps it: months, or null for the whole occupancy. */
export const coverWindow = (regime: ContractRegime): Dated<number | null> =>
  valueOn(coverWindowMonths, regimeStart(regime));

/** R-COV-02, C-03. The cap in months of rent and charges: the lowest of the profiles that fit. */
export function capMonths(regime: ContractRegime, profiles: readonly CoverProfile[]): Dated<number> {
  const months = valueOn(coverMonths, regimeStart(regime));
  return { ...months, value: Math.min(...profiles.map((profile) => months.value[profile])) };
}

/** The profiles that fit a lease: its kind, and its stock when it is social. */
export function coverProfiles(kind: string, stock: 'PRIVATE' | 'SOCIAL'): CoverProfile[] {
  const ofKind: CoverProfile =
    kind === 'STUDENT_NINE_MONTHS' ? 'STUDENT_NINE_MONTHS' : kind === 'SEASONAL' ? 'SEASONAL' : 'GENERAL';
  return stock === 'SOCIAL' ? [ofKind, 'SOCIAL_STOCK'] : [ofKind];
}
