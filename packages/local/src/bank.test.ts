import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startBank } from './bank.ts';
import { randomFreePort } from './ports.ts';
import { scratchFolder } from './test/scratch.ts';

async function open(file: string) {
  const port = await randomFreePort();
  const bank = await startBank({ port, file });
  onTestFinished(() => bank.close());
  const url = `http://127.0.0.1:${port}/transfers`;
  return {
    url,
    put: (id: string, order: object) => fetch(`${url}/${id}`, { method: 'PUT', body: JSON.stringify(order) }),
  };
}

const order = {
  indemnityCents: 130_050,
  iban: 'FR7630006000011234567890189',
  holderName: 'SCI Les Tilleuls',
  reference: 'Q-1',
};

test('an order sent twenty times at once, and again after a restart, is one transfer with one answer', async () => {
  const file = join(scratchFolder(), 'bank.jsonl');
  const { put } = await open(file);
  const answers = await Promise.all(Array.from({ length: 20 }, async () => (await put('payment-1', order)).json()));
  const reopened = await open(file);
  const later = await (await reopened.put('payment-1', order)).json();
  expect(new Set([...answers, later].map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(later).toMatchObject({ state: 'EXECUTED' });
  expect(await (await fetch(reopened.url)).json()).toHaveLength(1);
});

test('another order under the same id is refused and moves nothing', async () => {
  const { put, url } = await open(join(scratchFolder(), 'bank.jsonl'));
  await put('payment-1', order);
  expect((await put('payment-1', { ...order, indemnityCents: 1 })).status).toBe(409);
  expect(await (await fetch(url)).json()).toMatchObject([{ indemnityCents: 130_050 }]);
});

test.each([0, -5, 1.5, '100'])('%s is no sum to transfer', async (indemnityCents) => {
  const { put } = await open(join(scratchFolder(), 'bank.jsonl'));
  expect((await put('payment-1', { ...order, indemnityCents })).status).toBe(400);
});

test('a transfer to a closed account is refused and moves nothing; one executed before stays so', async () => {
  const { put, url } = await open(join(scratchFolder(), 'bank.jsonl'));
  await put('payment-1', order);
  await fetch(new URL(`/closed-accounts/${order.iban}`, url), { method: 'PUT' });
  const refused = await put('payment-2', order);
  expect([refused.status, await refused.json()]).toEqual([422, { reason: 'AC04' }]);
  expect((await put('payment-1', order)).status).toBe(200);
  expect(await (await fetch(url)).json()).toHaveLength(1);
});
