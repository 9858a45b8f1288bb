import { randomUUID } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cents } from './columns.ts';
import { migrate } from './database.ts';
import type { Context, House } from './definition.ts';
import { createContext, openHouse } from './house.ts';
import { once, transact } from './operations.ts';
import { publish } from './publish.ts';
import { createBoss, openQueues, useSender } from './queue.ts';
import { bareEnv, bareService } from './test/bare-service.ts';
import { createTestDatabase } from './test/test-database.ts';
import { tenant } from './test/viewers.ts';

const Jar = defineEntity({ name: 'Jar', properties: { id: p.uuid().primary(), savedCents: cents() } });

class CreateJar extends Migration {
  override up() {
    this.addSql(
      'create table "jar" ("id" uuid not null primary key, "saved_cents" bigint not null check (saved_cents >= 0));',
    );
  }
}

const definition = bareService('claims', { entities: [Jar], migrations: [CreateJar] });

let house: House;
let stop: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase('operations');
  house = await openHouse(definition, await bareEnv('claims', database.url));
  await migrate(house.orm, database.url);
  const boss = createBoss(database.url, house.log, { supervise: false, schedule: false });
  await openQueues(boss, ['tell-receipt-paid', 'tell-debt']);
  useSender(boss);
  stop = async () => {
    await boss.stop({ graceful: false });
    await house.orm.close();
    await database.drop();
  };
});

afterAll(() => stop());

const jars = () => house.orm.em.fork().execute<{ saved_cents: string }[]>('select saved_cents from jar');

const fill = (context: Context, operationId: string, savedCents: number) =>
  once(context, 'fillJar', operationId, { savedCents }, async (em) => {
    const id = randomUUID();
    em.persist(em.create(Jar, { id, savedCents }));
    return savedCents === 13
      ? { kind: 'Unlucky' as const, message: 'Pas treize.' }
      : { kind: 'JarFilled' as const, id };
  });

describe('P2: no action is done twice, however often it is sent', () => {
  test('sent three times, twenty at once: one row, one answer', async () => {
    const context = createContext(house, { viewer: tenant() });
    const operationId = randomUUID();
    const before = (await jars()).length;
    const answers = await Promise.all(Array.from({ length: 20 }, () => fill(context, operationId, 500)));
    answers.push(await fill(context, operationId, 500));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await jars()).length).toBe(before + 1);
  });

  test('the same id with another content is refused and nothing is written', async () => {
    const context = createContext(house, { viewer: tenant() });
    const operationId = randomUUID();
    await fill(context, operationId, 700);
    const before = (await jars()).length;
    await expect(fill(context, operationId, 800)).rejects.toMatchObject({
      extensions: { code: 'IDEMPOTENCY_MISMATCH' },
    });
    expect((await jars()).length).toBe(before);
  });

  test('two people may use the same id by chance', async () => {
    const operationId = randomUUID();
    const before = (await jars()).length;
    await fill(createContext(house, { viewer: tenant() }), operationId, 1);
    await fill(createContext(house, { viewer: tenant() }), operationId, 1);
    expect((await jars()).length).toBe(before + 2);
  });

  test('a refusal writes nothing and is judged again the next time', async () => {
    const context = createContext(house, { viewer: tenant() });
    const before = (await jars()).length;
    const operationId = randomUUID();
    expect(await fill(context, operationId, 13)).toMatchObject({ kind: 'Unlucky' });
    expect(await house.orm.em.fork().execute('select 1 from operation where operation_id = ?', [operationId])).toEqual(
      [],
    );
    expect((await jars()).length).toBe(before);
  });

  test('an id that is not a UUID is refused', async () => {
    await expect(fill(createContext(house, { viewer: tenant() }), 'again', 5)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('A8: events are rows of the writer’s own transaction', () => {
  const payload = {
    receiptId: randomUUID(),
    claimId: randomUUID(),
    debtId: randomUUID(),
    landlordSpaceId: randomUUID(),
    tenantSpaceId: randomUUID(),
  };

  test('event, version and jobs appear together', async () => {
    const context = createContext(house, { viewer: tenant() });
    const aggregateId = randomUUID();
    const versions = await transact(context, async (em) => {
      const first = await publish(em, 'ReceiptPaid', { aggregateId, payload, now: context.now });
      const second = await publish(em, 'ReceiptPaid', { aggregateId, payload, now: context.now });
      return { kind: 'Done', versions: [first.version, second.version] };
    });
    expect(versions.versions).toEqual([1, 2]);
    const queued = await house.orm.em
      .fork()
      .execute<{ name: string }[]>(
        `select name from pgboss.job where data->'event'->>'aggregateId' = ? order by name`,
        [aggregateId],
      );
    // Two deliveries to the account service, which tells people of it.
    expect(queued.map(({ name }) => name)).toEqual([
      'deliver-account',
      'deliver-account',
      'tell-debt',
      'tell-debt',
      'tell-receipt-paid',
      'tell-receipt-paid',
    ]);
  });

  test('a refusal takes event and jobs back', async () => {
    const context = createContext(house, { viewer: tenant() });
    const aggregateId = randomUUID();
    await transact(context, async (em) => {
      await publish(em, 'ReceiptPaid', { aggregateId, payload, now: context.now });
      return { kind: 'Refused', message: 'Non.' };
    });
    const em = house.orm.em.fork();
    expect(await em.execute('select 1 from domain_event where aggregate_id = ?', [aggregateId])).toEqual([]);
    expect(await em.execute(`select 1 from pgboss.job where data->'event'->>'aggregateId' = ?`, [aggregateId])).toEqual(
      [],
    );
  });
});
