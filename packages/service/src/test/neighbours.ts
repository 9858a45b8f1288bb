import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { ServiceEnv, ServiceName } from '../env.ts';
import { createTestDatabase } from './test-database.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** A port nobody listens on, below the range that clients' sockets are drawn from. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
  throw new Error('No free port between 20000 and 32000.');
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => {
      const { port: got } = probe.address() as AddressInfo;
      probe.close(() => resolve(got === port));
    });
  });

/** Runs other services, server and worker, as real processes, each with its own database. */
export async function startNeighbours(names: readonly ServiceName[], env: ServiceEnv, signing: Record<string, string>) {
  const databases = await Promise.all(names.map((name) => createTestDatabase(name)));
  const children: ChildProcess[] = names.flatMap((name, index) =>
    [
      { face: 'server', port: new URL(env.urls[name]).port },
      { face: 'worker', port: '0' },
    ].map(({ face, port }) =>
      spawn(process.execPath, ['--import', 'tsx', `services/${name}/src/${face}.ts`], {
        cwd: ROOT,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: {
          ...process.env,
          TROUSSEAU_MODE: 'test',
          PORT: port,
          PUBLIC_ORIGIN: env.publicOrigin,
          [`DATABASE_URL_${name.toUpperCase()}`]: databases[index]?.url ?? '',
          ACCOUNT_URL: env.urls.account,
          VISA_URL: env.urls.visa,
          CONTRACT_URL: env.urls.contract,
          CLAIMS_URL: env.urls.claims,
          SMTP_URL: env.smtpUrl,
          FILES_DIR: env.filesDir,
          TROUSSEAU_SIGNING_KEY: signing[name] ?? '',
          TROUSSEAU_TRUSTED_KEYS: env.trustedKeys,
          TROUSSEAU_EVENTS_SECRET: env.eventsSecret,
          TROUSSEAU_FILES_KEY: env.filesKey,
          TROUSSEAU_SECRETS_KEY: env.secretsKey,
          TROUSSEAU_VISA_KEYS: env.visaKeys,
          ...(env.bankUrl ? { BANK_URL: env.bankUrl } : {}),
          GUARANTOR_NAME: env.guarantorName,
          GUARANTOR_IBAN: env.guarantorIban,
        },
      }),
    ),
  );
  await Promise.all(names.map((name) => untilReady(`${env.urls[name]}/readyz`)));
  return {
    async stop() {
      await Promise.all(
        children.map(
          (child) =>
            new Promise<void>((resolve) => {
              child.once('exit', () => resolve());
              child.kill('SIGTERM');
            }),
        ),
      );
      for (const database of databases) await database.drop();
    },
  };
}

async function untilReady(url: string) {
  const deadline = Date.now() + 150_000;
  while (Date.now() < deadline) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} is not ready after 150 s.`);
}
