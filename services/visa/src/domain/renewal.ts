import { isBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

/** Papers that say the same three months later; what proves pay or a job is asked again, since it speaks of last month (R-ELIG-20). */
const lasting = ['IDENTITY', 'HOLDER_IDENTITY', 'RESIDENCE_PERMIT', 'STUDENT_CARD'];

/** R-VISA-10. Whether a paper of the request before serves the renewed one too. */
export const isLasting = (kind: string): boolean => lasting.includes(kind);

/** R-ELIG-05. The planned day of the lease, unless it is past: then it is asked again. */
export function plannedDayKept(
  plannedLeaseOn: Temporal.PlainDate | null | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  return plannedLeaseOn && !isBefore(plannedLeaseOn, today) ? plannedLeaseOn : null;
}
