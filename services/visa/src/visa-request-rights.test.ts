import { createContext, openHouse } from '@trousseau/service/house';
import { buildSubgraph } from '@trousseau/service/schema';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { anonymous, landlord, officer, service, tenant } from '@trousseau/service/test/viewers';
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, applicant, operation, submitted } from './test/form.ts';

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

const read = (viewer: Parameters<TestService['graphql']>[0], id: string, fields: string, now?: string) =>
  house.graphql<{ visaRequest: Record<string, never> | null }>(
    viewer,
    `query R($id: ID!) { visaRequest(id: $id) { ${fields} } }`,
    { id },
    now ? { now } : {},
  );
const written = () => house.sql<{ id: string }>('select id from visa_request');

test('another tenant learns nothing of a request, whatever the way', async () => {
  const id = await submitted(house, tenant());
  const before = (await written()).length;
  for (const stranger of [tenant(), landlord(), tenant({ spaceStatus: 'ACTIVE_INCOMPLETE' })]) {
    const { data } = await read(stranger, id, 'id');
    expect(data?.visaRequest ?? null).toBeNull();
    const entities = await house.graphql<{ _entities: unknown[] }>(
      stranger,
      'query E($r: [_Any!]!) { _entities(representations: $r) { ... on VisaRequest { id } } }',
      { r: [{ __typename: 'VisaRequest', id }] },
    );
    expect(entities.data?._entities ?? [null]).toEqual([null]);
  }
  const stranger = tenant();
  for (const [field, input] of [
    ['saveApplicant', { requestId: id, version: 3, ...applicant }],
    ['submitVisaRequest', { ...operation(), requestId: id, declaresTrue: true }],
  ] as const) {
    expect((await act(house, stranger, field, input)).code).toBe('NOT_FOUND');
  }
  expect(
    (await act(house, stranger, 'submitVisaRequest', { ...operation(), requestId: 'abc', declaresTrue: true })).code,
  ).toBe('NOT_FOUND');
  expect(await written()).toHaveLength(before);
});

test('lists are one’s own, newest first, and anonymous people have none', async () => {
  const camille = tenant();
  const id = await submitted(house, camille);
  const list = 'query L { myVisaRequests(first: 5) { totalCount nodes { id } } }';
  expect((await house.graphql<{ myVisaRequests: object }>(camille, list)).data.myVisaRequests).toEqual({
    totalCount: 1,
    nodes: [{ id }],
  });
  expect((await house.graphql(anonymous(), list)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await house.graphql(landlord(), list)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await house.graphql(officer(), list)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(
    (await house.graphql(service('contract'), `query R { visaRequest(id: "${id}") { id } }`)).errors?.[0]?.extensions
      .code,
  ).toBe('FORBIDDEN');
});

test('a page of six requests costs as many statements as a page of two', async () => {
  await Promise.all(Array.from({ length: 6 }, () => submitted(house, tenant())));
  const { schema } = await buildSubgraph(visa);
  const opened = await openHouse(visa, house.env);
  let statements = 0;
  opened.orm.config.getLogger().logQuery = () => {
    statements += 1;
  };
  const source = `query Q($first: Int!) { visaQueue(first: $first) { nodes {
    id late documents { id } requiredDocuments { kind } missingSteps eligibility { eligible } visa { id } } } }`;
  const examiner = officer();
  await house.sql('update visa_request set officer_id = $1 where decided_at is null', [examiner.identityId]);
  const costOf = async (first: number) => {
    statements = 0;
    const contextValue = createContext(opened, { viewer: examiner });
    const { data, errors } = await graphql({ schema, source, contextValue, variableValues: { first } });
    expect(errors).toBeUndefined();
    expect((data as unknown as { visaQueue: { nodes: object[] } }).visaQueue.nodes).toHaveLength(first);
    return statements;
  };
  const costOfTwo = await costOf(2);
  expect(costOfTwo).toBeGreaterThan(1);
  expect(await costOf(6)).toBe(costOfTwo);
  await opened.orm.close();
});

test('every invariant holds after all this', async () => {
  expect(await house.violations()).toEqual([]);
});
