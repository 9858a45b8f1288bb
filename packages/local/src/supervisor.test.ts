import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startGuard } from './guard.ts';
import { isAlive } from './lock.ts';
import { randomFreePort } from './ports.ts';
import { Supervisor } from './supervisor.ts';
import { eventually, scratchFolder } from './test/scratch.ts';

const SERVER = `require('node:http').createServer((_, answer) => answer.end(String(process.pid))).listen(process.env.PORT, '127.0.0.1');`;
/** Does not end when asked. */
const STUBBORN = `${SERVER} process.on('SIGTERM', () => {});`;

async function supervise(script: string) {
  const folder = scratchFolder();
  const port = await randomFreePort();
  const file = join(folder, 'child.cjs');
  writeFileSync(file, script);
  const supervisor = new Supervisor(startGuard(), join(folder, 'logs'));
  onTestFinished(() => supervisor.stop());
  const child = supervisor.start({
    name: 'child',
    args: [file],
    cwd: folder,
    env: { PORT: String(port) },
    readyUrl: `http://127.0.0.1:${port}/`,
    stopSeconds: 1,
  });
  return { supervisor, child };
}

test('a process that dies is started again', async () => {
  const { child } = await supervise(SERVER);
  await child.ready();
  const first = child.pid;
  process.kill(first, 'SIGKILL');
  await eventually(() => child.pid !== 0 && child.pid !== first);
  await child.ready();
  expect(isAlive(first)).toBe(false);
});

test('a process that cannot start is reported with the end of its log', async () => {
  const { child } = await supervise(`console.log('DATABASE_URL_VISA is missing'); process.exit(1);`);
  await expect(child.ready()).rejects.toThrow(/child ends as soon as it starts[\s\S]*DATABASE_URL_VISA is missing/);
});

test('a process that ignores the request to end is ended', async () => {
  const { supervisor, child } = await supervise(STUBBORN);
  await child.ready();
  const { pid } = child;
  await supervisor.stop();
  expect(isAlive(pid)).toBe(false);
}, 30_000);

test('children die when their supervisor is killed without a word', async () => {
  const folder = scratchFolder();
  const file = join(folder, 'child.cjs');
  writeFileSync(file, SERVER);
  const keeper = fork(join(import.meta.dirname, 'test/hold-supervisor.ts'), [
    folder,
    file,
    String(await randomFreePort()),
  ]);
  const pid = await new Promise<number>((resolve) => keeper.once('message', (message) => resolve(Number(message))));
  expect(isAlive(pid)).toBe(true);
  keeper.kill('SIGKILL');
  await eventually(() => !isAlive(pid));
}, 30_000);
