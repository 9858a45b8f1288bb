import { openCountingHouse } from '@trousseau/service/test/count-statements';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { officer, tenant } from '@trousseau/service/test/viewers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { operation } from './test/form.ts';
import { writeManyRequests } from './test/many-requests.ts';

let house: TestService;
let counting: Awaited<ReturnType<typeof openCountingHouse>>;
const WAITING = 2_000;

beforeAll(async () => {
  house = await startTestService(visa);
  await writeManyRequests(house, WAITING * 10);
  counting = await openCountingHouse(visa, house);
});

afterAll(async () => {
  await counting.close();
  await house.stop();
});

interface Queue {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const QUEUE =
  'query Q($first: Int!, $after: String) { visaQueue(first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }';
const page = async (viewer = officer(), first = 100, after: string | null = null) =>
  house.graphql<{ visaQueue: Queue }>(viewer, QUEUE, { first, after });

test('read page after page, every request that waits comes once, in the order of its promise', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const answer: Awaited<ReturnType<typeof page>> = await page(officer(), 100, after);
    if (!answer.data?.visaQueue) throw new Error(JSON.stringify(answer));
    const { visaQueue } = answer.data;
    seen.push(...visaQueue.nodes.map(({ id }) => id));
    after = visaQueue.pageInfo.hasNextPage ? visaQueue.pageInfo.endCursor : null;
  } while (after);
  const expected = await house.sql<{ id: string }>(
    `select id from visa_request where status = 'SUBMITTED' order by decision_due_on, submitted_at, id`,
  );
  expect(seen).toEqual(expected.map(({ id }) => id));
});

test('a queue is counted up to a bound', async () => {
  expect((await page()).data.visaQueue.totalCount).toBe(1001);
});

test.each(['', 'abc', Buffer.from('["2026-11-10"]').toString('base64url'), Buffer.from('{').toString('base64url')])(
  'a place that is none (%j) is refused or is the beginning',
  async (after) => {
    const answer = await page(officer(), 1, after);
    if (after === '') expect(answer.data.visaQueue.nodes).toHaveLength(1);
    else expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  },
);

test('nobody but an officer reads the queue', async () => {
  expect((await page(tenant())).data?.visaQueue ?? null).toBeNull();
});

test('the first page, a page far behind and the next file are found in their index, without sorting or passing over the rest', async () => {
  const [last] = await house.sql<{ id: string; due: string; sent: string }>(
    `select id, decision_due_on::text as due, to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sent
     from visa_request where status = 'SUBMITTED' order by decision_due_on desc, submitted_at desc limit 1 offset 50`,
  );
  const far = Buffer.from(JSON.stringify([last?.due, last?.sent, last?.id])).toString('base64url');
  for (const after of [null, far]) {
    const [rows, counted] = await counting.explain(officer(), QUEUE, { first: 20, after });
    expect(rows).toMatch(/Index Scan using visa_request_to_(decide|take)/);
    expect(counted).toMatch(/Index (Only )?Scan using visa_request_/);
    expect(`${rows}${counted}`).not.toMatch(/Sort|Seq Scan/);
    if (after) expect(rows).toMatch(/Index Cond: \(+ROW\(/);
  }
  const takeNext =
    'mutation T($input: TakeNextVisaRequestInput!) { takeNextVisaRequest(input: $input) { ... on VisaRequestTaken { visaRequest { id } } } }';
  const plans = await counting.explain(officer(), takeNext, { input: operation() });
  const next = plans.find((plan) => plan.includes('LockRows'));
  expect(next).toContain('Index Scan using visa_request_to_take');
  expect(next).not.toMatch(/Sort|Seq Scan/);
});
