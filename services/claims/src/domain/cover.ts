import {
  type CoveredLease,
  capMonths,
  coverProfiles,
  coverWindow,
  endsWithLease,
  isCovered,
  lastCoveredDay,
} from '@trousseau/scheme/cover';
import type { ContractRegime, CoverProfile } from '@trousseau/scheme/parameters/cover';
import type { Dated } from '@trousseau/scheme/parameters/series';
import { formatCents, prorataCents } from '@trousseau/values/cents';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { type Cited, citing } from './line.ts';

/** What the guarantee knows of a lease to say when and how much it covers. */
export interface LeaseCover {
  regime: ContractRegime;
  kind: string;
  stock: 'PRIVATE' | 'SOCIAL';
  effectiveOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate | null;
  rentAndChargesCents: number;
}

/** R-COV-01. When an unpaid rent must arise to be covered. */
export interface CoverWindow {
  covers(dueOn: Temporal.PlainDate): boolean;
  /** Last covered day; null when the whole occupancy is covered. */
  endsOn: Temporal.PlainDate | null;
  sentence: string;
  cited: Cited;
}

const asCovered = (lease: LeaseCover): CoveredLease => ({ ...lease, endsWithLease: endsWithLease(lease.kind) });

/** R-COV-01, D-COV-01. The cover window of a lease, from the day it takes effect, by the regime its contract froze. */
export function coverWindowOf(lease: LeaseCover): CoverWindow {
  const covered = asCovered(lease);
  const endsOn = lastCoveredDay(covered);
  return {
    covers: (dueOn) => isCovered(covered, dueOn),
    endsOn,
    sentence: endsOn
      ? `Garantie du ${formatDay(lease.effectiveOn)} au ${formatDay(endsOn)} inclus.`
      : `Garantie à partir du ${formatDay(lease.effectiveOn)}, pour toute la durée d’occupation.`,
    cited: citing(coverWindow(lease.regime)),
  };
}

/** R-COV-02. The most the guarantee pays for one contract. */
export interface Cap {
  capMonths: number;
  capCents: number;
  sentence: string;
  cited: Cited;
}

/** R-COV-02, D-COV-02. Months of the lowest profile that fits (C-03), in euros at the monthly sum given. */
export function capFor(regime: ContractRegime, profiles: readonly CoverProfile[], monthlyCents: number): Cap {
  const months: Dated<number> = capMonths(regime, profiles);
  const capCents = prorataCents(monthlyCents, months.value, 1, 'down');
  return {
    capMonths: months.value,
    capCents,
    sentence: `${months.value} × ${formatCents(monthlyCents)} = ${formatCents(capCents)}.`,
    cited: citing(months),
  };
}

/** R-COV-02, D-COV-02. The cap of a lease; in social stock the month counts net of the aid (fiche F33453). */
export function capOf(lease: LeaseCover, housingAidCents: number): Cap {
  const monthlyCents =
    lease.rentAndChargesCents - (lease.stock === 'SOCIAL' ? Math.min(housingAidCents, lease.rentAndChargesCents) : 0);
  return capFor(lease.regime, coverProfiles(lease.kind, lease.stock), monthlyCents);
}

/** R-COV-02. What of a claimed sum the cap leaves, once what was paid before is counted. */
export function payableUnderCapCents(
  { capCents }: Pick<Cap, 'capCents'>,
  alreadyPaidCents: number,
  claimedCents: number,
): number {
  return Math.max(0, Math.min(claimedCents, capCents - alreadyPaidCents));
}
