import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { textOf } from './text-of.ts';

/** How the bank behaves on its next orders. */
export type BankMood =
  | 'answers'
  /** Executes, then the line breaks before its answer leaves. */
  | 'breaks-after-executing'
  /** The line breaks before it executes anything. */
  | 'breaks-before-executing'
  | 'refuses';

/** One order as the bank received it. */
export interface Order {
  paymentId: string;
  indemnityCents: number;
  iban: string;
  holderName: string;
  reference: string;
}

/**
 * A bank over real HTTP, with the contract of the development bank (one id, one transfer; another content under the same
 * id, 409) and the faults of a real one. `onOrder` is called before it does anything.
 */
export async function openBank() {
  const orders: Order[] = [];
  const transfers = new Map<string, Order>();
  const bank = {
    mood: 'answers' as BankMood,
    onOrder: (_: Order): void => undefined,
    onExecuted: (_: Order): void => undefined,
  };
  const server = createServer(async (request, response) => {
    const paymentId = new URL(request.url ?? '/', 'http://bank').pathname.split('/').at(-1) ?? '';
    const order = { paymentId, ...(JSON.parse(await textOf(request)) as Omit<Order, 'paymentId'>) };
    orders.push(order);
    bank.onOrder(order);
    if (bank.mood === 'breaks-before-executing') return request.socket.destroy();
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (bank.mood === 'refuses') return answer(422, { reason: 'ACCOUNT_CLOSED' });
    const known = transfers.get(paymentId);
    if (known && JSON.stringify(known) !== JSON.stringify(order))
      return answer(409, { message: 'Another order has this id.' });
    transfers.set(paymentId, order);
    bank.onExecuted(order);
    if (bank.mood === 'breaks-after-executing') return request.socket.destroy();
    return answer(200, { state: 'EXECUTED', reference: `TEST-${paymentId}`, executedAt: '2026-09-01T10:00:00Z' });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(bank, {
    url: `http://127.0.0.1:${port}`,
    orders,
    /** Transfers really executed for one receipt number. */
    transfersOf: (reference: string) => [...transfers.values()].filter((transfer) => transfer.reference === reference),
    ordersOf: (reference: string) => orders.filter((order) => order.reference === reference),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
