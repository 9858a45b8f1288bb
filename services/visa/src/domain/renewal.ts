import { isBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

/** Papers that say the same three months later; what proves pay or a job speaks of last month only (R-ELIG-20). */
const lasting = ['IDENTITY', 'RESIDENCE_PERMIT', 'STUDENT_CARD'].flatMap((kind) => [kind, `HOLDER_${kind}`]);

/** R-VISA-10. Whether a paper of the request before serves the next one too: for good, or while «last month» is the same month. */
export const stillSays = (kind: string, receivedOn: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  lasting.includes(kind) || receivedOn.toPlainYearMonth().equals(today.toPlainYearMonth());

/** R-ELIG-05. The planned day of the lease, unless it is past: then it is asked again. */
export function plannedDayKept(
  plannedLeaseOn: Temporal.PlainDate | null | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  return plannedLeaseOn && !isBefore(plannedLeaseOn, today) ? plannedLeaseOn : null;
}
