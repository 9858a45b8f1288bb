import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { createContext, openHouse } from './house.ts';
import { transact } from './operations.ts';
import { publishAll } from './publish.ts';
import { bareEnv, bareService } from './test/bare-service.ts';
import { createTestDatabase } from './test/test-database.ts';
import { tenant } from './test/viewers.ts';
import { startWorker } from './worker.ts';

/** More than a queue that rests between its jobs, or waits for one that hangs, would run before anybody gives up. */
const EVENTS = 300;

const closings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).toReversed()) await close();
});

async function listenerThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closings.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('F21: hundreds of events of one transaction reach who listens and run at home, although another listener hangs', async () => {
  const database = await createTestDatabase('queue');
  closings.push(() => database.drop());
  const heard = new Set<unknown>();
  const atHome = new Set<string>();
  const hanging = await listenerThat(() => {});
  const listening = await listenerThat((request, response) => {
    heard.add(request.headers['webhook-id']);
    response.writeHead(204).end();
  });
  const definition = bareService('claims', {
    jobs: { 'tell-unpaid-rent-declared': async (_, event) => void atHome.add(event.id) },
  });
  const env = await bareEnv('claims', database.url, { account: hanging, contract: listening });
  const worker = await startWorker(definition, env);
  closings.push(() => worker.close());
  const house = await openHouse(definition, env);
  closings.push(() => house.orm.close());

  const context = createContext(house, { viewer: tenant() });
  const [claimId, contractId, landlordSpaceId, tenantSpaceId] = [
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
  ];
  const payload = { claimId, contractId, landlordSpaceId, tenantSpaceId };
  const declared = { aggregateId: claimId, payload, now: context.now };
  await transact(context, async (em) => {
    await publishAll(
      em,
      'UnpaidRentDeclared',
      Array.from({ length: EVENTS }, () => declared),
    );
    return { kind: 'Declared' };
  });

  await vi.waitFor(() => expect([heard.size, atHome.size]).toEqual([EVENTS, EVENTS]), 100_000);
}, 120_000);
