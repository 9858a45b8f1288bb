import 'reflect-metadata';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServiceDefinition } from '@trousseau/service/definition';
import { freePort } from '@trousseau/service/test/neighbours';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { claims } from './service.ts';
import { type ClaimsHouse, startClaimsHouse } from './test/claims-house.ts';

// The worker of this process leaves the payments alone: they belong to a real worker process that is really killed.
const { 'pay-receipt': _, ...otherJobs } = claims.jobs;
const withoutPayments: ServiceDefinition = { ...claims, jobs: otherJobs };

let house: ClaimsHouse;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  house = await startClaimsHouse(withoutPayments);
}, 180_000);

afterEach(async () => {
  house.bank.onOrder = () => undefined;
  house.bank.onExecuted = () => undefined;
  for (const worker of workers.splice(0)) await kill(worker);
});

afterAll(() => house.stop());

/** A worker of claims, as the house runs it: its own process, the same database and bank. */
async function startWorkerProcess(): Promise<ChildProcess> {
  const { env } = house.house;
  const port = await freePort();
  const worker = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./worker.ts', import.meta.url))], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
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
      GUARANTOR_NAME: env.guarantorName,
      GUARANTOR_IBAN: env.guarantorIban,
      FILES_DIR: env.filesDir,
      TROUSSEAU_SIGNING_KEY: env.signingKey,
      TROUSSEAU_TRUSTED_KEYS: env.trustedKeys,
      TROUSSEAU_EVENTS_SECRET: env.eventsSecret,
      TROUSSEAU_FILES_KEY: env.filesKey,
    },
  });
  workers.push(worker);
  await expect
    .poll(async () => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok, { timeout: 60_000 })
    .toBe(true);
  return worker;
}

async function kill(worker: ChildProcess) {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

test.each([
  ['after the bank executed and before the commit', 'onExecuted'],
  ['after the order was written and before the bank executed', 'onOrder'],
] as const)(
  'F03, F06: a worker killed %s: another one finds the order and the money has moved once',
  async (__, moment) => {
    const first = await startWorkerProcess();
    const claim = await house.issued();
    let killed = false;
    house.bank[moment] = () => {
      if (killed) return;
      killed = true;
      first.kill('SIGKILL');
    };
    if (moment === 'onOrder') house.bank.mood = 'breaks-before-executing';
    await house.validate(claim.landlord, claim.receiptId);
    await expect.poll(() => first.signalCode, { timeout: 30_000 }).toBe('SIGKILL');
    const payments = () =>
      house.house.sql<{ id: string; status: string }>('select id, status from payment where receipt_id = $1', [
        claim.receiptId,
      ]);
    const [left] = await payments();
    expect(left?.status).toBe('SENT');
    expect(house.bank.transfersOf(claim.number)).toHaveLength(moment === 'onExecuted' ? 1 : 0);

    house.bank.mood = 'answers';
    await startWorkerProcess();
    await expect
      .poll(async () => (await payments()).map(({ status }) => status), { timeout: 30_000, interval: 250 })
      .toEqual(['CONFIRMED']);
    expect((await payments())[0]?.id).toBe(left?.id);
    expect(house.bank.transfersOf(claim.number)).toHaveLength(1);
    expect(await house.house.sql('select 1 from ledger_transaction where id = $1', [left?.id])).toHaveLength(1);
    expect(
      await house.house.sql(`select 1 from domain_event where type = 'ReceiptPaid' and aggregate_id = $1`, [
        claim.receiptId,
      ]),
    ).toHaveLength(1);
    expect(await house.house.violations()).toEqual([]);
  },
  180_000,
);
