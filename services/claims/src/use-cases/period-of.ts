import { dayIn, type Language } from '@trousseau/values/language';
import type { SubrogationReceipt } from '../entities/subrogation-receipt.ts';

type Period = Pick<SubrogationReceipt, 'periodFromOn' | 'periodToOn' | 'damage'>;

/** «échéances du 5 janvier 2026 au 5 mars 2026», or the one day of a single term; for damage the exit. On the receipt itself always in French. */
export function periodOf({ periodFromOn, periodToOn, damage }: Period, language: Language = 'FR'): string {
  const [from, to] = [dayIn(language, periodFromOn), dayIn(language, periodToOn)];
  if (damage)
    return { FR: `dégradations constatées à la sortie du ${from}`, EN: `damage found at the exit of ${from}` }[
      language
    ];
  if (periodFromOn.equals(periodToOn)) return { FR: `échéance du ${from}`, EN: `rent due on ${from}` }[language];
  return { FR: `échéances du ${from} au ${to}`, EN: `rent due from ${from} to ${to}` }[language];
}
