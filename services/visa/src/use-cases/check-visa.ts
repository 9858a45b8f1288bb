import type { Context } from '@trousseau/service/definition';
import { readVisaNumber } from '@trousseau/values/visa-number';
import { readVisaCode } from '@trousseau/visa-code/read-visa-code';
import type { Temporal } from 'temporal-polyfill';
import { isPastItsEnd } from '../domain/visa-expiry.ts';
import { Visa } from '../entities/visa.ts';
import { holderInitials, publishedKeys } from './visa-code.ts';

/** ALTERED and FOREIGN are said of a scanned code only: of a number nobody can tell more than that it is unknown. */
export const VISA_CHECK_STATES = ['VALID', 'USED', 'EXPIRED', 'REVOKED', 'UNKNOWN', 'ALTERED', 'FOREIGN'] as const;
export type VisaCheckState = (typeof VISA_CHECK_STATES)[number];

export interface VisaCheck {
  number: string | null;
  state: VisaCheckState;
  validUntil?: Temporal.PlainDate;
  maxRentCents?: number;
  initials?: string;
}

const states: Record<Visa['status'], VisaCheckState> = {
  VALID: 'VALID',
  CONSUMED: 'USED',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
};
const longestEcho = 40;

/**
 * S53. What anybody may know of a number: whether it is good, until when, for which rent, and initials to compare with the paper in hand.
 * An altered number is unknown, as one that never existed.
 */
export async function checkVisa({ em, today }: Context, typed: string): Promise<VisaCheck> {
  const number = readVisaNumber(typed);
  const visa = number && (await em.findOne(Visa, { number }));
  if (!visa) return { number: number ?? typed.slice(0, longestEcho), state: 'UNKNOWN' };
  const { validUntil, maxRentCents } = visa;
  return { number: visa.number, state: stateOf(visa, today), validUntil, maxRentCents, initials: holderInitials(visa) };
}

/**
 * S53. The same of a scanned code, whose signature is verified first: one that was changed or that we never signed says nothing of
 * any visa, not even the number it pretends. A genuine code says what the register says today: copied on another paper, it shows
 * whose it is.
 */
export async function checkVisaCode(context: Context, scanned: string): Promise<VisaCheck> {
  const reading = await readVisaCode(scanned, publishedKeys(context));
  return reading.kind === 'GENUINE'
    ? checkVisa(context, reading.content.number)
    : { number: null, state: reading.kind };
}

/** Where a visa stands today: its last day may be over before the clock has said so. */
export const stateOf = ({ status, validUntil }: Visa, today: Temporal.PlainDate): VisaCheckState =>
  status === 'VALID' && isPastItsEnd(validUntil, today) ? 'EXPIRED' : states[status];
