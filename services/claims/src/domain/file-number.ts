import { UNAMBIGUOUS } from '@trousseau/values/unambiguous';
import type { Temporal } from 'temporal-polyfill';

/**
 * The number people quote: `I26-7KQ4-M2XA` for a claim [impayé], `Q26-…` for a receipt [quittance], `R26-…` for a
 * repayment [remboursement], `D26-…` for damage [dégradations], `V26-…` for late rent given back [reversement]. The year it was made
 * and eight characters drawn from `random` (bytes, at least eight); uniqueness is the database's business.
 */
export function fileNumber(
  letter: 'I' | 'Q' | 'R' | 'D' | 'V',
  madeOn: Temporal.PlainDate,
  random: Uint8Array,
): string {
  const characters = [...random.subarray(0, 8)].map((byte) => UNAMBIGUOUS[byte % UNAMBIGUOUS.length]).join('');
  return `${letter}${String(madeOn.year % 100).padStart(2, '0')}-${characters.slice(0, 4)}-${characters.slice(4)}`;
}
