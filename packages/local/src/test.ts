import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { bankUrl, cardUrl, mailboxUrl } from './environment.ts';
import { forgetHouse } from './forget-house.ts';
import { databaseVariable, describeHouse, PORT_OFFSETS, ROOT, SERVICES } from './house.ts';
import type { Interrupts } from './interrupts.ts';
import { isAlive } from './lock.ts';
import { PlainError, randomFreePort } from './ports.ts';
import { checkStages, type Outcome } from './stages.ts';
import { openBuiltHouse } from './start.ts';
import { print, say } from './terminal.ts';
import { unforeseenErrors } from './unforeseen-errors.ts';
import { verifyHouse } from './verify.ts';
import { vitestStage } from './vitest-stage.ts';

/** The parts of `npm test`, in order: checks, unit and service tests, journeys in a browser on a house of their own. */
const PARTS = {
  checks: checkStages,
  units: ({ folder, files }: Run) => vitestStage('.', join(folder, 'units.json'), files),
  journeys: journeyStage,
};

/** One run of the tests: the folder it leaves its traces in, and the test files asked for, none for all. */
interface Run {
  folder: string;
  files: readonly string[];
  interrupts: Interrupts;
}

/**
 * `npm test`: everything; `npm test -- units` one part; `npm test -- journeys door/session` the files of a part whose path
 * contains that.
 * @returns the exit code
 */
export async function test(interrupts: Interrupts, part?: string, ...files: string[]): Promise<number> {
  const parts = Object.entries(PARTS).filter(([name]) => part === undefined || part === name);
  if (parts.length === 0) throw new PlainError(`Which part? ${Object.keys(PARTS).join(', ')}; or none, for all.`);
  const folder = await newTestFolder();
  const outcomes: Outcome[] = [];
  for (const [name, run] of parts) {
    say(name);
    outcomes.push(await run({ folder, files, interrupts }));
  }
  const sum = (count: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[count], 0);
  const failed = sum('failed');
  print('');
  for (const name of outcomes.flatMap(({ unsteady }) => unsteady)) print(`~ ${name}: failed once, passed alone`);
  for (const error of outcomes.flatMap(({ logged = [] }) => logged)) print(`~ logged, and nobody foresaw it: ${error}`);
  for (const { name, message } of outcomes.flatMap(({ failures }) => failures))
    print([`✗ ${name}`, message.replaceAll(/^/gm, '    ')].join('\n').trimEnd());
  await forgetHouse(folder, failed === 0 ? [] : ['logs']);
  if (failed > 0) print(`Logs of the house under test: ${join(folder, 'logs')}`);
  print(`${sum('passed')} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** A folder of its own for this run; those of runs that have ended are removed. */
async function newTestFolder(): Promise<string> {
  const parent = join(ROOT, '.local');
  mkdirSync(parent, { recursive: true });
  const ended = readdirSync(parent).filter((name) => /^test-\d+$/.test(name) && !isAlive(Number(name.slice(5))));
  for (const name of ended) await forgetHouse(join(parent, name), []);
  const folder = join(parent, `test-${process.pid}`);
  mkdirSync(folder);
  return folder;
}

async function journeyStage({ folder, files, interrupts }: Run): Promise<Outcome> {
  try {
    const chromium = await findChromium();
    const house = describeHouse('test', await randomFreePort(PORT_OFFSETS), folder);
    const open = await openBuiltHouse(house, interrupts, { durable: false });
    const report = await vitestStage('packages/e2e', join(folder, 'journeys.json'), files, {
      env: {
        CHROMIUM_PATH: chromium,
        E2E_ORIGIN: house.origin,
        MAILBOX_URL: mailboxUrl(house),
        BANK_URL: bankUrl(house),
        CARD_URL: cardUrl(house),
        HOUSE_FILE: open.stateFile,
        ...(open.postgres ? { ADMIN_DATABASE_URL: open.postgres.adminUrl() } : {}),
        ...Object.fromEntries(SERVICES.map((service) => [databaseVariable(service), open.databases[service]])),
      },
    });
    const invariants = await verifyHouse(open);
    const errors = unforeseenErrors(folder);
    await open.close();
    const broken = { name: `${invariants.failed} invariants after the journeys`, message: '' };
    return {
      passed: report.passed + invariants.passed,
      failed: report.failed + invariants.failed,
      failures: invariants.failed > 0 ? [...report.failures, broken] : report.failures,
      unsteady: report.unsteady,
      logged: errors,
    };
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    print(error.message);
    return { passed: 0, failed: 1, failures: [{ name: 'journeys', message: error.message }], unsteady: [] };
  }
}
