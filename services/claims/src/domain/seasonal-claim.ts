import { seasonalClaim } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { prorataCents } from '@trousseau/values/cents';
import { addDays } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

/** The days of a seasonal claim; each last day is in time (D-DATE-01). */
export interface SeasonalClaim {
  claimable: boolean;
  claimFromOn: Temporal.PlainDate;
  amicableUntilOn: Temporal.PlainDate;
  validateByOn: Temporal.PlainDate;
}

/**
 * R-SEA-01, D-SEA-01. A seasonal let is claimed from its first month when half of the sums due is unpaid: rent is in default
 * the day after it fell due (R-CLM-02), fifteen days are left to settle, then sixty to validate the first declaration.
 */
export function assessSeasonalClaim(
  dueOn: Temporal.PlainDate,
  monthlyDueCents: number,
  unpaidCents: number,
): SeasonalClaim {
  const { unpaidShare, amicableDays, validationDays } = valueOn(seasonalClaim, dueOn).value;
  const leastCents = prorataCents(monthlyDueCents, unpaidShare.numerator, unpaidShare.denominator, 'up');
  const claimFromOn = addDays(dueOn, 1);
  const amicableUntilOn = addDays(claimFromOn, amicableDays);
  return {
    claimable: unpaidCents > 0 && unpaidCents >= leastCents,
    claimFromOn,
    amicableUntilOn,
    validateByOn: addDays(amicableUntilOn, validationDays),
  };
}
