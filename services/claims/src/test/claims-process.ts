import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '@trousseau/service/test/neighbours';
import { expect } from 'vitest';
import type { ClaimsHouse } from './claims-house.ts';

/** A server or a worker of claims, as the house runs it: its own process, the same database, bank and card processor. */
export async function startClaimsProcess(
  { house: { env } }: ClaimsHouse,
  face: 'server' | 'worker',
): Promise<{ process: ChildProcess; url: string }> {
  const port = await freePort();
  const entry = fileURLToPath(new URL(`../${face}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    cwd: fileURLToPath(new URL('../../../../', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      TROUSSEAU_MODE: 'test',
      PORT: String(port),
      PUBLIC_ORIGIN: env.publicOrigin,
      DATABASE_URL_CLAIMS: env.databaseUrl,
      ACCOUNT_URL: env.urls.account,
      VISA_URL: env.urls.visa,
      CONTRACT_URL: env.urls.contract,
      CLAIMS_URL: env.urls.claims,
      SMTP_URL: env.smtpUrl,
      BANK_URL: env.bankUrl,
      CARD_URL: env.cardUrl,
      GUARANTOR_NAME: env.guarantorName,
      GUARANTOR_IBAN: env.guarantorIban,
      FILES_DIR: env.filesDir,
      TROUSSEAU_SIGNING_KEY: env.signingKey,
      TROUSSEAU_TRUSTED_KEYS: env.trustedKeys,
      TROUSSEAU_EVENTS_SECRET: env.eventsSecret,
      TROUSSEAU_FILES_KEY: env.filesKey,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await expect.poll(async () => (await fetch(`${url}/readyz`).catch(() => null))?.ok, { timeout: 60_000 }).toBe(true);
  return { process: child, url };
}
