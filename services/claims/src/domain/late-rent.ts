import { assertCents } from '@trousseau/values/cents';

/** What became of an indemnity when rent arrives late. */
export interface LateRent {
  returnToGuarantorCents: number;
  landlordKeepsCents: number;
}

/**
 * R-SUB-06, D-SUB-01. Rent received late goes first to the terms already indemnified, up to what of the indemnity was not
 * returned yet; the rest is the landlord’s.
 */
export function shareLateRent(indemnifiedCents: number, alreadyReturnedCents: number, receivedCents: number): LateRent {
  const outstandingCents = Math.max(0, assertCents(indemnifiedCents) - assertCents(alreadyReturnedCents));
  const returnToGuarantorCents = Math.min(outstandingCents, assertCents(receivedCents));
  return { returnToGuarantorCents, landlordKeepsCents: receivedCents - returnToGuarantorCents };
}
