import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { startGuard } from './guard.ts';
import { randomFreePort } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { findPrograms, temporaryFolder } from './postgres-place.ts';

/** A server for tests, gone with its data when stopped or when this process dies. */
export interface TestPostgres {
  /** Connection string of the superuser. */
  url: string;
  /** Process id of the postmaster. */
  pid: number;
  stop(): Promise<void>;
}

/** Starts an empty, undurable PostgreSQL on a free port; any number may run side by side. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const { owner } = await findPrograms();
  const folder = temporaryFolder(owner);
  const server = await startPostgres({
    folder,
    port: await randomFreePort(),
    password: randomBytes(18).toString('base64url'),
    durable: false,
    guard: startGuard(folder),
  });
  return {
    url: server.adminUrl(),
    pid: server.pid(),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Vitest's global setup: gives the test processes TEST_POSTGRES_URL (superuser), on which each test file makes its
 * own databases. One that is already there is used as it is.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_POSTGRES_URL) return undefined;
  const server = await startTestPostgres();
  process.env.TEST_POSTGRES_URL = server.url;
  return async () => {
    delete process.env.TEST_POSTGRES_URL;
    await server.stop();
  };
}
