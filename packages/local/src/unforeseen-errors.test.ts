import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from './test/scratch.ts';
import { PROVOKED_FAULTS_FILE, type ProvokedFault, unforeseenErrors } from './unforeseen-errors.ts';

const NOON = 1_795_000_000_000;
const MINUTE = 60_000;
const failed = (time: number, message: string, type = 'TypeError') => ({
  ...{ level: 50, time, name: 'errors', msg: 'unforeseen error' },
  err: { type, message },
});

/** The folder of a house whose processes logged these lines. */
function houseWith(logs: Record<string, object[]>, faults: ProvokedFault[] = []): string {
  const folder = scratchFolder();
  const text = (lines: object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'logs', 'postgres.log'), '2026-11-26 21:00:00 UTC [1] ERROR:  a word of PostgreSQL\n');
  for (const [name, lines] of Object.entries(logs)) writeFileSync(join(folder, 'logs', `${name}.log`), text(lines));
  if (faults.length > 0) writeFileSync(join(folder, PROVOKED_FAULTS_FILE), text(faults));
  return folder;
}

test('a house that logged no error has none, whatever else it logged', () => {
  const logs = { contract: [{ level: 30, time: NOON, msg: 'ready' }], visa: [{ level: 40, time: NOON, msg: 'queue' }] };
  expect(unforeseenErrors(houseWith(logs))).toEqual([]);
});

test('errors are counted by what they say and by the process that said it, also in the log of its life before', () => {
  const twice = failed(NOON, 'x is undefined');
  const clock = { level: 50, time: NOON, name: 'claims', msg: 'clock failed', err: { type: 'Error', message: 'no' } };
  expect(unforeseenErrors(houseWith({ contract: [twice], 'contract.old': [twice], 'claims-worker': [clock] }))).toEqual(
    ['2 × contract: unforeseen error, TypeError: x is undefined', '1 × claims-worker: clock failed, Error: no'],
  );
});

test('what a test provoked is expected while the fault lasts and shortly after, neither before nor long after', () => {
  const times = [-1, 0, MINUTE, 3 * MINUTE, 3 * MINUTE + 1];
  const errors = times.map((after) => failed(NOON + after, `after ${after}`));
  const fault = { what: 'contract is frozen', from: NOON, until: NOON + MINUTE };
  expect(unforeseenErrors(houseWith({ contract: errors }, [fault]))).toEqual([
    '1 × contract: unforeseen error, TypeError: after -1',
    `1 × contract: unforeseen error, TypeError: after ${3 * MINUTE + 1}`,
  ]);
});

test('a slow machine is no defect', () => {
  const slow = failed(NOON, 'The operation was aborted due to timeout', 'TimeoutError');
  expect(unforeseenErrors(houseWith({ claims: [slow] }))).toEqual([]);
});
