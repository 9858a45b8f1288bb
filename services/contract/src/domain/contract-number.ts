import { UNAMBIGUOUS } from '@trousseau/values/unambiguous';
import type { Temporal } from 'temporal-polyfill';

/**
 * The number people quote, e.g. `C26-7KQ4-M2XA`: the year it was made and eight characters drawn from `random`
 * (bytes, at least eight). Uniqueness is the database's business.
 */
export function contractNumber(generatedOn: Temporal.PlainDate, random: Uint8Array): string {
  const characters = [...random.subarray(0, 8)].map((byte) => UNAMBIGUOUS[byte % UNAMBIGUOUS.length]).join('');
  return `C${String(generatedOn.year % 100).padStart(2, '0')}-${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/** What a person typed, as it is stored: capitals, no spaces. */
export const normaliseContractNumber = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[\s\u00a0\u202f]+/g, '')
    .slice(0, 20);
