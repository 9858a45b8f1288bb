import { join } from 'node:path';
import { type AttachedHouse, houseWithDatabases } from './attach.ts';
import { processEnvironment } from './environment.ts';
import { ROOT, SERVICES, type Service } from './house.ts';
import type { Interrupts } from './interrupts.ts';
import { runNode } from './run.ts';
import { searchPersonalData } from './search-personal-data.ts';
import { print } from './terminal.ts';

/** What a check or a set of tests found. */
export interface Tally {
  passed: number;
  failed: number;
}

/** `npm run verify`: every invariant of every service. @returns the exit code */
export async function verify(interrupts: Interrupts): Promise<number> {
  const tally = await verifyHouse(await houseWithDatabases(interrupts));
  print(`${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 ? 0 : 1;
}

/** Checks the invariants of all services of a house, and that nothing of people is where it does not belong; prints one line each. */
export async function verifyHouse(attached: AttachedHouse): Promise<Tally> {
  const total = { passed: 0, failed: 0 };
  for (const service of SERVICES) {
    const output = await runVerify(attached, service);
    const lines = output.trimEnd().split('\n');
    const counts = /^(\d+) passed, (\d+) failed$/.exec(lines.at(-1) ?? '');
    for (const line of counts ? lines.slice(0, -1) : lines) print(line);
    total.passed += Number(counts?.[1] ?? 0);
    // A service that cannot say is a failure, never a silence.
    total.failed += counts ? Number(counts[2]) : 1;
  }
  const found = await searchPersonalData(attached);
  print(
    `${found.length === 0 ? 'ok      ' : 'VIOLATED'} house S65: nothing of people in logs, jobs, events, answers and audit`,
  );
  for (const place of found) print(`         ${place}`);
  total[found.length === 0 ? 'passed' : 'failed'] += 1;
  return total;
}

async function runVerify({ house, keys, databases }: AttachedHouse, service: Service): Promise<string> {
  const { output } = await runNode('dist/verify.js', [], {
    cwd: join(ROOT, 'services', service),
    env: processEnvironment(house, keys, databases, { signer: service, port: house.ports[service], database: service }),
    quiet: true,
  });
  return output;
}
