import type { Temporal } from 'temporal-polyfill';

/** R-PLAN-03, F06. One movement of the guarantor’s account, as its bank reports it (ISO 20022, camt.053 or camt.054). */
export interface BankMovement {
  /** The bank’s own reference: two reports of one movement share it. */
  bankReference: string;
  direction: 'CREDIT' | 'DEBIT';
  movementCents: number;
  bookedOn: Temporal.PlainDate;
  /** What we wrote on our order, when it is one of ours. */
  endToEndId: string | null;
  /** Words of whoever paid, or of our order. */
  remittance: string;
  /** The reason of a return [«R-transaction»]; null for an ordinary movement. */
  returnReason: string | null;
}

/** Longest EndToEndId of the SEPA rulebooks; a UUID without its dashes fits. */
export const endToEndIdOf = (paymentId: string): string => paymentId.replaceAll('-', '').toUpperCase();

/** F06. The payment an EndToEndId names, if it can be one of ours. */
export function paymentIdOf(endToEndId: string | null): string | null {
  const match = /^([0-9A-F]{8})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{12})$/i.exec(endToEndId ?? '');
  return match ? match.slice(1).join('-').toLowerCase() : null;
}

/**
 * R-PLAN-03, R-SUB-06. Our reference in what a person typed: «R26-7KQ4-M2XA» for a repayment, «V26-…» for late rent given back, with
 * or without its dashes, in any case.
 */
export function ownReferenceIn(text: string): string | null {
  const match =
    /(?:^|[^0-9A-Z])([RV])[\s-]?(\d{2})[\s-]?([2-9A-HJKMNP-Z]{4})[\s-]?([2-9A-HJKMNP-Z]{4})(?![0-9A-Z])/i.exec(text);
  return match ? `${match[1]}${match[2]}-${match[3]}-${match[4]}`.toUpperCase() : null;
}
