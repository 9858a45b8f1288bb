import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { textOf } from './text-of.ts';

type State = 'OPEN' | 'PAID' | 'REFUSED' | 'EXPIRED';

/** A page as it was asked for, and what became of it. */
interface Checkout {
  words: string;
  repaidCents: number;
  state: State;
}

/**
 * A card processor over real HTTP, with the contract of the development one (one id, one page; another content under the same
 * id, 409) and the faults of a real one. `onTold` is called when it has said that a card paid.
 */
export async function openCardProcessor() {
  const checkouts = new Map<string, Checkout>();
  const processor = {
    /** Away: the line breaks before it does anything. */
    isAway: false,
    /** Where its pages are said to be; its own address unless a test says otherwise. */
    pagesAt: '',
    onTold: (_id: string): void => undefined,
  };
  const server = createServer(async (request, response) => {
    if (processor.isAway) return request.socket.destroy();
    const id = new URL(request.url ?? '/', 'http://cards').pathname.split('/').at(-1) ?? '';
    return request.method === 'PUT' ? open(id, await textOf(request), response) : tell(id, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function open(id: string, words: string, response: ServerResponse) {
    const known = checkouts.get(id);
    if (known && known.words !== words) return send(response, 409, {});
    const { repaidCents } = JSON.parse(words) as { repaidCents: number };
    if (!known) checkouts.set(id, { words, repaidCents, state: 'OPEN' });
    return send(response, 200, { address: `${processor.pagesAt || url}/page/${id}` });
  }

  function tell(id: string, response: ServerResponse) {
    const checkout = checkouts.get(id);
    if (!checkout) return send(response, 404, {});
    const { state, repaidCents } = checkout;
    if (state === 'PAID') response.once('finish', () => processor.onTold(id));
    return send(response, 200, { state, repaidCents, reference: state === 'PAID' ? `CB-${id}` : undefined });
  }

  return Object.assign(processor, {
    url,
    checkouts,
    /** What the tenant does on the page of a payment, or what its time does. */
    end(id: string, state: Exclude<State, 'OPEN'>, change: Partial<Checkout> = {}) {
      const checkout = checkouts.get(id);
      if (!checkout) throw new Error(`There is no page ${id}.`);
      Object.assign(checkout, { state, ...change });
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

const send = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
