import { damageDeclarableUntil } from '@trousseau/scheme/damage-limits';
import { finalAccountDays } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { addDays, isAfter } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

/** R-EXIT-01. The day the tenant left and the day the landlord had the dwelling back are two data; keys may come later. */
export interface TenantExit {
  exitOn: Temporal.PlainDate;
  /** Null as long as the dwelling is not recovered. */
  recoveredOn: Temporal.PlainDate | null;
}

/** R-EXIT-02 (K-FINAL). Last day to send the final account, 60 calendar days after the recovery. */
export const finalAccountUntil = (recoveredOn: Temporal.PlainDate): Temporal.PlainDate =>
  addDays(recoveredOn, valueOn(finalAccountDays, recoveredOn).value);

/** R-DEG-01, R-DEG-02. Whether damage may be declared on a day: the exit comes first, then 60 days from the recovery. */
export function mayDeclareDamage(exitDeclared: boolean, recoveredOn: Temporal.PlainDate, on: Temporal.PlainDate) {
  const deadline = damageDeclarableUntil(recoveredOn);
  if (!exitDeclared) return { accepted: false, reason: 'EXIT_NOT_DECLARED' as const, deadline };
  const late = isAfter(on, deadline);
  return { accepted: !late, reason: late ? ('TOO_LATE' as const) : null, deadline };
}
