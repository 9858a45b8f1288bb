import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { bankUrl, mailboxUrl } from './environment.ts';
import { databaseVariable, describeHouse, PORT_OFFSETS, ROOT, SERVICES } from './house.ts';
import type { Interrupts } from './interrupts.ts';
import { PlainError, randomFreePort } from './ports.ts';
import { checkStages, vitestStage } from './stages.ts';
import { openBuiltHouse } from './start.ts';
import { print, say } from './terminal.ts';
import { type Tally, verifyHouse } from './verify.ts';

/** `npm test`: checks, unit and service tests, then the journeys in a browser on a house of their own. */
export async function test(interrupts: Interrupts): Promise<number> {
  const folder = join(ROOT, '.local', `test-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const total: Tally = { passed: 0, failed: 0 };
  const failures: string[] = [];
  const add = ({ passed, failed }: Tally, names: string[]) => {
    total.passed += passed;
    total.failed += failed;
    failures.push(...names);
  };
  const checked = await checkStages();
  add(checked, checked.failed > 0 ? [`${checked.failed} checks, see above`] : []);
  say('unit and service tests');
  const units = await vitestStage('.', join(folder, 'units.json'));
  add(units, units.names);
  say('journeys in a browser, on a whole house');
  const journeys = await journeyStage(folder, interrupts);
  add(journeys, journeys.names);
  print('');
  for (const name of failures) print(`✗ ${name}`);
  if (total.failed === 0) rmSync(folder, { recursive: true, force: true });
  else print(`Logs of the house under test: ${join(folder, 'logs')}`);
  print(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

async function journeyStage(folder: string, interrupts: Interrupts): Promise<Tally & { names: string[] }> {
  try {
    const chromium = await findChromium();
    const house = describeHouse('test', await randomFreePort(PORT_OFFSETS), folder);
    const open = await openBuiltHouse(house, interrupts, { durable: false });
    const report = await vitestStage('packages/e2e', join(folder, 'journeys.json'), {
      CHROMIUM_PATH: chromium,
      E2E_ORIGIN: house.origin,
      MAILBOX_URL: mailboxUrl(house),
      BANK_URL: bankUrl(house),
      HOUSE_FILE: open.stateFile,
      ...(open.postgres ? { ADMIN_DATABASE_URL: open.postgres.adminUrl() } : {}),
      ...Object.fromEntries(SERVICES.map((service) => [databaseVariable(service), open.databases[service]])),
    });
    const invariants = await verifyHouse(open);
    await open.close();
    const broken = invariants.failed > 0 ? [`${invariants.failed} invariants after the journeys`] : [];
    return {
      passed: report.passed + invariants.passed,
      failed: report.failed + invariants.failed,
      names: [...report.names, ...broken],
    };
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    print(error.message);
    return { passed: 0, failed: 1, names: [`journeys: ${error.message.split('\n')[0]}`] };
  }
}
