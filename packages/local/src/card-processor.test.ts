import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startCardProcessor } from './card-processor.ts';
import { randomFreePort } from './ports.ts';
import { scratchFolder } from './test/scratch.ts';

const order = {
  repaidCents: 18_572,
  reference: 'R26-7KQ4-M2XA',
  returnUrl: 'http://localhost/retour',
  openMinutes: 30,
};

async function open(file = join(scratchFolder(), 'cards.jsonl')) {
  const port = await randomFreePort();
  const processor = await startCardProcessor({ port, file });
  onTestFinished(() => processor.close());
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    put: (id: string, body: object) => fetch(`${url}/checkouts/${id}`, { method: 'PUT', body: JSON.stringify(body) }),
    press: (id: string, act: string) => fetch(`${url}/page/${id}/${act}`, { method: 'POST', redirect: 'manual' }),
    ask: async (id: string) => (await fetch(`${url}/checkouts/${id}`)).json() as Promise<object>,
  };
}

test('asked for twenty times at once, and again after a restart, it is one page', async () => {
  const file = join(scratchFolder(), 'cards.jsonl');
  const { put } = await open(file);
  const answers = await Promise.all(Array.from({ length: 20 }, async () => (await put('p1', order)).json()));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const reopened = await open(file);
  expect((await reopened.put('p1', { ...order, repaidCents: 1 })).status).toBe(409);
  expect(await reopened.ask('p1')).toEqual({ state: 'OPEN', repaidCents: 18_572 });
});

test.each([
  ['payer', { state: 'PAID', reference: expect.stringMatching(/^CB-[0-9A-F]{12}$/) }],
  ['refuser', { state: 'REFUSED' }],
  ['abandonner', { state: 'EXPIRED' }],
])('«%s» ends it, whatever is pressed afterwards, and leads back', async (act, told) => {
  const { put, press, ask } = await open();
  await put('p1', order);
  const led = await press('p1', act);
  expect([led.status, led.headers.get('location')]).toEqual([303, order.returnUrl]);
  for (const later of ['payer', 'refuser', 'abandonner']) await press('p1', later);
  expect(await ask('p1')).toEqual({ repaidCents: 18_572, ...told });
});

test('the page says what is paid and that it is a demonstration', async () => {
  const { put, url } = await open();
  await put('p1', { ...order, reference: '<b>' });
  const page = await (await fetch(`${url}/page/p1`)).text();
  expect(page).toMatch(/185,72\s€/);
  expect(page).toContain('&#60;b&#62;');
  expect(page).toContain('démonstration');
});

test.each([[{ repaidCents: 0 }], [{ repaidCents: 1.5 }], [{ returnUrl: 'nowhere' }], [{ openMinutes: 0 }]])(
  '%j opens no page',
  async (change) => {
    const { put, url } = await open();
    expect((await put('p1', { ...order, ...change })).status).toBe(400);
    expect((await fetch(`${url}/checkouts/p1`)).status).toBe(404);
  },
);
