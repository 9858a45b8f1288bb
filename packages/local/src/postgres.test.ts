import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { createDatabases, databaseUrl } from './databases.ts';
import { SERVICES } from './house.ts';
import { loadKeys } from './keys.ts';
import { isAlive } from './lock.ts';
import { randomFreePort } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { eventually, scratchFolder } from './test/scratch.ts';

async function start(folder: string, port: number) {
  const server = await startPostgres({ folder, port, password: 'for this test', durable: false });
  onTestFinished(() => server.stop());
  return server;
}

async function query(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('data outlives a stop, and a second start takes no time', async () => {
  const folder = join(scratchFolder(), 'postgres');
  const port = await randomFreePort();
  const first = await start(folder, port);
  await query(first.adminUrl(), 'create table kept (id int)');
  await first.stop();
  const begun = Date.now();
  const second = await start(folder, port);
  expect(Date.now() - begun).toBeLessThan(5_000);
  expect(await query(second.adminUrl(), 'select * from kept')).toEqual([]);
});

test('a postmaster that is killed comes back by itself, with everything committed', async () => {
  const server = await start(join(scratchFolder(), 'postgres'), await randomFreePort());
  await query(server.adminUrl(), 'create table kept (id int)');
  const killed = server.pid();
  process.kill(killed, 'SIGKILL');
  await eventually(() => server.pid() !== killed);
  await eventually(() => query(server.adminUrl(), 'select 1'));
  expect(await query(server.adminUrl(), 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
});

test('a server left behind on the same data by a kill is stopped, and the new one takes its place', async () => {
  const folder = join(scratchFolder(), 'postgres');
  const port = await randomFreePort();
  const child = fork(join(import.meta.dirname, 'test/hold-unguarded-postgres.ts'), [folder, String(port)]);
  const left = await new Promise<number>((resolve) => child.once('message', (message) => resolve(Number(message))));
  child.kill('SIGKILL');
  await eventually(() => child.signalCode === 'SIGKILL');
  expect(isAlive(left)).toBe(true);
  const next = await start(folder, port);
  expect(await query(next.adminUrl(), 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(next.pid()).not.toBe(left);
});

test('a test server goes with its data when its process is killed', async () => {
  const child = fork(join(import.meta.dirname, 'test/hold-test-postgres.ts'));
  const { url, folder, pid } = await new Promise<{ url: string; folder: string; pid: number }>((resolve) =>
    child.once('message', resolve as (message: unknown) => void),
  );
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  child.kill('SIGKILL');
  await eventually(() => !isAlive(pid) && !existsSync(folder));
});

test('each role owns its database and cannot enter another’s', async () => {
  const home = scratchFolder();
  const { databasePasswords } = await loadKeys(join(home, 'keys.json'));
  const server = await start(join(home, 'postgres'), await randomFreePort());
  await createDatabases(server, databasePasswords);
  // A second time changes nothing and fails on nothing.
  const urls = await createDatabases(server, databasePasswords);
  for (const service of SERVICES) await query(urls[service] ?? '', 'create table own (id int)');
  const foreign = databaseUrl(server.port, 'visa', databasePasswords).replace(/trousseau_visa$/, 'trousseau_account');
  await expect(query(foreign, 'select 1')).rejects.toThrow(/permission denied/);
});
