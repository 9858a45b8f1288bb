import type { Context } from '@trousseau/service/definition';
import { CHECKOUT_MINUTES } from '../domain/card-payment.ts';
import type { CardPayment } from '../entities/card-payment.ts';

/** Longest wait for the processor, in milliseconds: after it we do not know, and ask again under the same id. */
const PROCESSOR_TIMEOUT_MS = 8_000;

/** What the processor said for certain. UNKNOWN: it never heard of the checkout. */
export type CheckoutAnswer = { kind: 'PAID'; reference: string } | { kind: 'OPEN' | 'REFUSED' | 'EXPIRED' | 'UNKNOWN' };

/** The processor did not answer, or nothing that can be relied on: what became of a checkout is not known yet. */
export class ProcessorTrouble extends Error {}

/**
 * R-PLAN-03. Opens the page on which a card pays: `PUT /checkouts/<payment id>`, the same words each time, so that there is one
 * page however often it is asked for. The card itself is typed there and never comes here (PCI DSS, SAQ A).
 * @param reference of the debt, as the tenant reads it
 * @returns the address of the page
 * @throws ProcessorTrouble whenever it is not certain that there is one, or when it is an address in the clear
 */
export async function openCheckout({ env }: Context, { id, repaidCents }: CardPayment, reference: string) {
  const returnUrl = `${env.publicOrigin}/locataire/remboursement/carte/${id}`;
  const { status, answer } = await ask(`${env.cardUrl}/checkouts/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ repaidCents, reference, returnUrl, openMinutes: CHECKOUT_MINUTES }),
  });
  const { address } = answer;
  if (status === 200 && typeof address === 'string' && isSafe(address, env.cardUrl)) return address;
  throw new ProcessorTrouble(`The card processor answered ${status} to the checkout ${id}, with no page to go to.`);
}

/** In the clear only on a machine that plays the processor itself. */
const isSafe = (address: string, cardUrl: string) =>
  URL.canParse(address) &&
  (new URL(address).protocol === 'https:' || new URL(address).origin === new URL(cardUrl).origin);

/** Asks what became of a checkout. @throws ProcessorTrouble while it does not answer, or speaks of another sum */
export async function readCheckout({ env }: Context, { id, repaidCents }: CardPayment): Promise<CheckoutAnswer> {
  const { status, answer } = await ask(`${env.cardUrl}/checkouts/${id}`, {});
  const { state, reference } = answer;
  if (status === 404) return { kind: 'UNKNOWN' };
  if (status === 200 && (state === 'OPEN' || state === 'REFUSED' || state === 'EXPIRED')) return { kind: state };
  const isOurs = answer.repaidCents === repaidCents && typeof reference === 'string' && reference !== '';
  if (status === 200 && state === 'PAID' && isOurs) return { kind: 'PAID', reference };
  throw new ProcessorTrouble(
    `The card processor answered ${status} about the checkout ${id}: its outcome is not known.`,
  );
}

interface Answered {
  status: number;
  answer: Readonly<Record<string, unknown>>;
}

async function ask(url: string, request: RequestInit): Promise<Answered> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(PROCESSOR_TIMEOUT_MS) });
    return { status: response.status, answer: (await response.json()) as Answered['answer'] };
  } catch (cause) {
    throw new ProcessorTrouble('The card processor does not answer.', { cause });
  }
}
