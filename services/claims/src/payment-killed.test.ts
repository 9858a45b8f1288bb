import 'reflect-metadata';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { ServiceDefinition } from '@trousseau/service/definition';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { claims } from './service.ts';
import { type ClaimsHouse, startClaimsHouse } from './test/claims-house.ts';
import { startClaimsProcess } from './test/claims-process.ts';

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

async function startWorkerProcess(): Promise<ChildProcess> {
  const { process: worker } = await startClaimsProcess(house, 'worker');
  workers.push(worker);
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
