import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { assertPortsFree, basePort, randomFreePort } from './ports.ts';

async function occupy(port: number, host: string) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  onTestFinished(() => void server.close());
}

test.each(['127.0.0.1', '0.0.0.0', '::'])(
  'a port taken on %s is named, with who wants it and what to type',
  async (host) => {
    const port = await randomFreePort([0, 1]);
    await occupy(port + 1, host);
    const uses = [
      { port, role: 'the door' },
      { port: port + 1, role: 'the account service' },
    ];
    const message = await assertPortsFree(uses, port).catch((error: Error) => error.message);
    expect(message).toContain(`port ${port + 1} is taken by another program; the account service wants it`);
    expect(message).not.toContain('the door wants it');
    expect(message).toMatch(/TROUSSEAU_PORT=\d+ npm start/);
  },
);

test('free ports are not complained about', async () => {
  const port = await randomFreePort();
  await expect(assertPortsFree([{ port, role: 'the door' }], port)).resolves.toBeUndefined();
});

test.each(['0', '-1', '80', '4000.5', 'abc', '40000'])(
  'TROUSSEAU_PORT=%s is refused with the range',
  (TROUSSEAU_PORT) => {
    expect(() => basePort({ TROUSSEAU_PORT })).toThrow(/number from 1024 to 32000/);
  },
);

test('without TROUSSEAU_PORT the door is on 4000', () => {
  expect(basePort({})).toBe(4000);
});
