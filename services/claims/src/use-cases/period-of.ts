import { formatDay } from '@trousseau/values/french';
import type { SubrogationReceipt } from '../entities/subrogation-receipt.ts';

/** «du 5 janvier 2026 au 5 mars 2026», or the one day of a single term. */
export function periodOf({
  periodFromOn,
  periodToOn,
}: Pick<SubrogationReceipt, 'periodFromOn' | 'periodToOn'>): string {
  if (periodFromOn.equals(periodToOn)) return `échéance du ${formatDay(periodFromOn)}`;
  return `échéances du ${formatDay(periodFromOn)} au ${formatDay(periodToOn)}`;
}
