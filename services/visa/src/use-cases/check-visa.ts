import type { Context } from '@trousseau/service/definition';
import { initialsOf } from '@trousseau/values/names';
import type { Temporal } from 'temporal-polyfill';
import { isPastItsEnd } from '../domain/visa-expiry.ts';
import { readVisaNumber } from '../domain/visa-number.ts';
import { Visa } from '../entities/visa.ts';

export type VisaCheckState = 'VALID' | 'USED' | 'EXPIRED' | 'REVOKED' | 'UNKNOWN';

export interface VisaCheck {
  number: string;
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
  const { validUntil, maxRentCents, holders, status } = visa;
  const isOver = status === 'VALID' && isPastItsEnd(validUntil, today);
  const initials = holders.map(({ givenName, familyName }) => initialsOf(`${givenName} ${familyName}`)).join(', ');
  return { number: visa.number, state: isOver ? 'EXPIRED' : states[status], validUntil, maxRentCents, initials };
}
