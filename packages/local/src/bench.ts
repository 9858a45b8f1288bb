import { join } from 'node:path';
import { ROOT } from './house.ts';
import { PlainError } from './ports.ts';
import { run } from './run.ts';
import { startTestPostgres } from './test-postgres.ts';

/** What can be measured: the program that does, and whether it runs a service, which needs a PostgreSQL and decorators. */
const benches: Readonly<Record<string, { program: string; service?: boolean }>> = {
  gateway: { program: 'gateway/src/bench/main.ts' },
  visa: { program: 'services/visa/src/bench/main.ts', service: true },
  contract: { program: 'services/contract/src/bench/main.ts', service: true },
  account: { program: 'services/account/src/bench/main.ts', service: true },
  claims: { program: 'services/claims/src/bench/main.ts', service: true },
};

/**
 * `npm run bench -- gateway`, `visa`, `contract`, `account` or `claims`: our door beside others as ratios (`gateway soak`: its memory), eligibility
 * decisions per second and the officers' queue at a million requests, defects of leases found and contracts listed among a million, signing in beside the hash it computes, or postings beside PostgreSQL alone; it judges nothing.
 * @returns the exit code
 */
export async function bench(what: string | undefined, ...how: string[]): Promise<number> {
  const measured = benches[what ?? ''];
  if (!measured) throw new PlainError(`What is measured? npm run bench -- ${Object.keys(benches).join(' | ')}`);
  const postgres = measured.service ? await startTestPostgres() : null;
  try {
    const env = postgres ? { TEST_POSTGRES_URL: postgres.url } : {};
    const decorators = measured.service ? ['--import', 'tsx'] : [];
    return (await run(process.execPath, [...decorators, join(ROOT, measured.program), ...how], { env })).code;
  } finally {
    await postgres?.stop();
  }
}
