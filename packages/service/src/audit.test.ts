import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordAudit, recordRefusal } from './audit.ts';
import { migrate } from './database.ts';
import type { House } from './definition.ts';
import { createContext, openHouse } from './house.ts';
import { transact } from './operations.ts';
import { createBoss, openQueues } from './queue.ts';
import { bareEnv, bareService } from './test/bare-service.ts';
import { createTestDatabase } from './test/test-database.ts';
import { officer } from './test/viewers.ts';
import { verifyInvariants } from './verify.ts';

const definition = bareService('visa');

let house: House;
let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeEach(async () => {
  database = await createTestDatabase('audit');
  house = await openHouse(definition, await bareEnv('visa', database.url));
  await migrate(house.orm, database.url);
  const boss = createBoss(database.url, house.log);
  await openQueues(boss, []);
  await boss.stop({ graceful: false });
});

afterEach(async () => {
  await house.orm.close();
  await database.drop();
});

const sql = <Row extends object>(text: string, values: unknown[] = []) =>
  house.orm.em.fork().execute<Row[]>(text, values);

const certifies = (viewer = officer()) => {
  const context = createContext(house, { viewer, network: '192.0.2.0/24' });
  return transact(context, async (em) => {
    await recordAudit(em, context, { act: 'VISA_CERTIFIED', subjectId: uuidv7() });
    return { kind: 'Done' };
  });
};

/** Ids of the audit's invariants that do not hold. */
async function broken() {
  const lines: string[] = [];
  await verifyInvariants(definition, database.url, (line) => lines.push(line));
  return lines.flatMap((line) => /^VIOLATED visa (I1[01])/.exec(line)?.[1] ?? []);
}

/** What whoever owns the database can do, and the application cannot. */
async function tamper(text: string) {
  await sql('alter table audit_entry disable trigger all');
  await sql(text);
  await sql('alter table audit_entry enable trigger all');
}

test('S66: an entry says who, when, what, on whom, from where, with what result', async () => {
  const viewer = officer();
  await certifies(viewer);
  const [entry] = await sql<Record<string, unknown>>('select * from audit_entry');
  expect(entry).toMatchObject({
    actor_id: viewer.identityId,
    actor_role: 'OFFICER',
    space_id: viewer.spaceId,
    act: 'VISA_CERTIFIED',
    subject_kind: 'VisaRequest',
    network: '192.0.2.0/24',
    result: 'DONE',
    previous_hash: '0'.repeat(64),
  });
});

test('an act that is rolled back leaves no entry, and its refusal leaves one', async () => {
  const context = createContext(house, { viewer: officer() });
  await transact(context, async (em) => {
    await recordAudit(em, context, { act: 'VISA_CERTIFIED', subjectId: null });
    return { kind: 'No', message: 'Non.' };
  });
  expect(await sql('select 1 from audit_entry')).toEqual([]);
  await recordRefusal(context, { act: 'SIGN_IN', subjectId: null, detail: 'WRONG_PASSWORD' });
  expect(await sql('select act, result, detail from audit_entry')).toEqual([
    { act: 'SIGN_IN', result: 'REFUSED', detail: 'WRONG_PASSWORD' },
  ]);
});

test('twenty acts at once make one chain without a gap', async () => {
  await Promise.all(Array.from({ length: 20 }, () => certifies()));
  const places = await sql<{ position: string }>('select position from audit_entry order by position');
  expect(places.map(({ position }) => Number(position))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(await broken()).toEqual([]);
});

test.each(['update audit_entry set result = result', 'delete from audit_entry', 'truncate audit_entry'])(
  'the database refuses «%s»',
  async (text) => {
    await certifies();
    await expect(sql(text)).rejects.toThrow(/append-only/);
  },
);

test.each([
  ['altered', `update audit_entry set detail = 'rien' where position = 2`, ['I10']],
  ['taken out', 'delete from audit_entry where position = 2', ['I10']],
  ['taken off the end', 'delete from audit_entry where position = 3', ['I11']],
  ['moved', 'update audit_entry set position = 5 - position where position in (2, 3)', ['I10', 'I11']],
  ['all of them', 'delete from audit_entry', ['I11']],
])('verify detects entries %s', async (_what, text, found) => {
  for (let acts = 0; acts < 3; acts += 1) await certifies();
  expect(await broken()).toEqual([]);
  await tamper(text);
  expect(await broken()).toEqual(found);
});
