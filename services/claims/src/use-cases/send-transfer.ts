import type { Payment } from '../entities/payment.ts';

/** Longest wait for the bank, in milliseconds: after it we do not know, and ask again under the same id. */
const BANK_TIMEOUT_MS = 8_000;
/** The bank understood the order and will never execute it (account closed, opposed…). */
const REFUSED_BY_BANK = 422;

/** What the bank said for certain. */
export type BankAnswer = { kind: 'EXECUTED'; reference: string } | { kind: 'REFUSED'; reason: string };

/**
 * Orders a transfer: `PUT /transfers/<payment id>`, the same words each time, so that the bank executes it once however
 * often it hears of it. Throws whenever the outcome is not certain: no answer, a failure, an order it takes for another.
 */
export async function sendTransfer(
  bankUrl: string,
  { id, indemnityCents, iban, holderName, reference }: Payment,
): Promise<BankAnswer> {
  const response = await fetch(`${bankUrl}/transfers/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ indemnityCents, iban, holderName, reference }),
    signal: AbortSignal.timeout(BANK_TIMEOUT_MS),
  });
  const answer = (await response.json()) as { state?: unknown; reference?: unknown; reason?: unknown };
  if (response.status === REFUSED_BY_BANK) return { kind: 'REFUSED', reason: String(answer.reason ?? 'refused') };
  if (response.ok && answer.state === 'EXECUTED' && typeof answer.reference === 'string' && answer.reference !== '') {
    return { kind: 'EXECUTED', reference: answer.reference };
  }
  throw new Error(`The bank answered ${response.status} to the transfer ${id}: its outcome is not known.`);
}
