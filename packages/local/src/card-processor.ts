import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkoutPage, checkoutsPage } from './card-processor-page.ts';
import { closeServer, listen, readText, sendHtml, sendJson } from './http.ts';
import { openJournal } from './journal.ts';

/** What is asked of the processor; the id of the payment is the identity of the checkout. */
interface CheckoutOrder {
  repaidCents: number;
  reference: string;
  returnUrl: string;
  openMinutes: number;
}

/** One page on which a card may pay. */
export interface Checkout extends CheckoutOrder {
  id: string;
  openedAt: string;
  state: 'OPEN' | 'PAID' | 'REFUSED' | 'EXPIRED';
}

type Line =
  | { line: 'opened'; checkout: Omit<Checkout, 'state'> }
  | { line: 'ended'; id: string; state: (typeof ENDS)[keyof typeof ENDS] };

// Without `form-action`: the answer of the form leads back to the house.
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";
/** Whoever gives up lets the page expire at once. */
const ENDS = { payer: 'PAID', refuser: 'REFUSED', abandonner: 'EXPIRED' } as const;

/**
 * A card processor for development: `PUT /checkouts/<payment id>` opens a page once, another content under the same id is 409; `GET` says
 * what became of it. The page asks for no card: one pays, is refused or gives up, and is led back. After its minutes it expires.
 */
export async function startCardProcessor(options: { port: number; file: string }): Promise<{ close(): Promise<void> }> {
  const journal = openJournal<Line>(options.file);
  const address = `http://127.0.0.1:${options.port}`;
  const server = await listen(options.port, (request, response, url) => {
    const [, first = '', id = '', act = ''] = url.pathname.split('/');
    if (first === '') return sendHtml(response, checkoutsPage(allOf(journal.entries)), PAGE_POLICY);
    if (first === 'checkouts' && id) return request.method === 'PUT' ? open(request, response, id) : tell(response, id);
    if (first === 'page' && id) return request.method === 'POST' ? end(response, id, act) : show(response, id);
    return sendJson(response, 404, { message: 'Unknown address.' });
  });
  const known = (id: string) => allOf(journal.entries).find((checkout) => checkout.id === id);

  async function open(request: IncomingMessage, response: ServerResponse, id: string) {
    const order = readOrder(await readText(request));
    if (!order) return sendJson(response, 400, { message: 'The order is not complete.' });
    const earlier = known(id);
    if (earlier && !sameOrder(earlier, order))
      return sendJson(response, 409, { message: 'Another checkout has this id.' });
    if (!earlier) journal.append({ line: 'opened', checkout: { ...order, id, openedAt: new Date().toISOString() } });
    return sendJson(response, 200, { address: `${address}/page/${id}` });
  }

  function tell(response: ServerResponse, id: string) {
    const checkout = known(id);
    if (!checkout) return sendJson(response, 404, { message: 'Unknown checkout.' });
    const { state, repaidCents } = checkout;
    return sendJson(response, 200, { state, repaidCents, ...(state === 'PAID' ? { reference: referenceOf(id) } : {}) });
  }

  function show(response: ServerResponse, id: string) {
    const checkout = known(id);
    return checkout
      ? sendHtml(response, checkoutPage(checkout), PAGE_POLICY)
      : sendJson(response, 404, { message: 'Unknown checkout.' });
  }

  /** Two presses at the same instant are still one after the other: the first one decides. */
  function end(response: ServerResponse, id: string, act: string) {
    const checkout = known(id);
    if (!checkout || !Object.hasOwn(ENDS, act)) return sendJson(response, 404, { message: 'Unknown checkout.' });
    if (checkout.state === 'OPEN') journal.append({ line: 'ended', id, state: ENDS[act as keyof typeof ENDS] });
    response.writeHead(303, { location: checkout.returnUrl }).end();
  }

  return { close: () => closeServer(server) };
}

/** Every checkout as it now stands, oldest first. */
function allOf(lines: readonly Line[]): Checkout[] {
  const ends = new Map(lines.flatMap((one) => (one.line === 'ended' ? [[one.id, one.state] as const] : [])));
  return lines.flatMap((one) => {
    if (one.line !== 'opened') return [];
    const { id, openedAt, openMinutes } = one.checkout;
    const isOver = Date.now() > Date.parse(openedAt) + openMinutes * 60_000;
    return [{ ...one.checkout, state: ends.get(id) ?? (isOver ? 'EXPIRED' : 'OPEN') }];
  });
}

const referenceOf = (id: string) => `CB-${createHash('sha256').update(id).digest('hex').slice(0, 12).toUpperCase()}`;

function readOrder(text: string): CheckoutOrder | null {
  const { repaidCents, reference, returnUrl, openMinutes } = JSON.parse(text) as Record<string, unknown>;
  if (typeof repaidCents !== 'number' || !Number.isSafeInteger(repaidCents) || repaidCents <= 0) return null;
  if (typeof openMinutes !== 'number' || !(openMinutes > 0) || typeof reference !== 'string') return null;
  if (typeof returnUrl !== 'string' || !URL.canParse(returnUrl)) return null;
  return { repaidCents, reference, returnUrl, openMinutes };
}

function sameOrder(a: CheckoutOrder, b: CheckoutOrder): boolean {
  return (['repaidCents', 'reference', 'returnUrl', 'openMinutes'] as const).every((name) => a[name] === b[name]);
}
