import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { scan } from './scan.ts';
import { startScanner } from './test/scanner.ts';

// In two halves, so that no scanner takes this file itself for a threat.
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'}!$H+H*`;
const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

async function scanner() {
  const started = await startScanner();
  opened.push(started);
  return started.address;
}

test('a file without a known threat is clean, chunk after chunk', async () => {
  expect(await scan(await scanner(), Buffer.alloc(200_000, 7))).toBe('clean');
});

test('the test file of all scanners is found, also across two chunks', async () => {
  const address = await scanner();
  expect(await scan(address, Buffer.from(EICAR))).toBe('infected');
  expect(await scan(address, Buffer.concat([Buffer.alloc(65_500), Buffer.from(EICAR)]))).toBe('infected');
});

test.each([
  ['hangs up', (server: Server) => server.on('connection', (socket) => socket.end())],
  ['says that it failed', (server: Server) => server.on('connection', (socket) => socket.end('stream: ERROR\0'))],
])('a scanner that %s says nothing: the file is not known to be clean', async (_, behave) => {
  const server = behave(createServer());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(server);
  const address = server.address();
  expect(await scan(`127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, Buffer.from('x'))).toBe('unknown');
});

test('a scanner that is stopped says nothing, and a house without one trusts', async () => {
  const { address, close } = await startScanner();
  close();
  expect(await scan(address, Buffer.from('x'))).toBe('unknown');
  expect(await scan('', Buffer.from(EICAR))).toBe('clean');
});
