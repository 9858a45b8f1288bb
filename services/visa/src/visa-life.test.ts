import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { landlord, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, applicant, issued, operation } from './test/form.ts';

/** The end of a visa, told before and after, and what begins anew from it. */

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

/** The last day of these visas is 23 February 2027; fourteen days before is the 9th. */
const lastDay = '2027-02-23T10:00:00Z';
const eventsOf = async (visaId: string) =>
  (
    await house.sql<{ type: string }>(
      "select type from domain_event where aggregate = 'Visa' and aggregate_id = $1 order by version",
      [visaId],
    )
  ).map(({ type }) => type);

interface Renewal {
  __typename: string;
  message?: string;
  visaRequest: {
    id: string;
    status: string;
    missingSteps: string[];
    applicant: object;
    dwellingPlan: { plannedLeaseOn: string | null; rentCents: number } | null;
    documents: { id: string; kind: string }[];
  };
}

async function renew(viewer: Viewer, visaId: string, now = lastDay, operationId: string = uuidv7()) {
  const document = `mutation R($input: RenewVisaInput!) { renewVisa(input: $input) { __typename
    ... on VisaRequestStarted { visaRequest { id status missingSteps applicant { givenName birthDate monthlyResourcesCents }
      dwellingPlan { plannedLeaseOn rentCents } documents { id kind } } } ... on Refusal { message } } }`;
  const answer = await house.graphql<{ renewVisa: Renewal }>(
    viewer,
    document,
    { input: { operationId, visaId } },
    { now },
  );
  return { result: answer.data?.renewVisa, code: answer.errors?.[0]?.extensions.code };
}

test('the tenant of an unused visa is told once, fourteen days before its last day, and of its end', async () => {
  const { id } = await issued(house);
  const used = await issued(house);
  const contract = { contractId: uuidv7(), visaId: used.id, landlordSpaceId: uuidv7(), tenantSpaceId: uuidv7() };
  await house.sql("update visa set status = 'CONSUMED', contract_id = $2 where id = $1", [
    used.id,
    contract.contractId,
  ]);
  await house.clock('2027-02-08T22:59:00Z');
  expect(await eventsOf(id)).toEqual([]);
  await house.clock('2027-02-08T23:01:00Z');
  await house.clock('2027-02-10T10:00:00Z');
  expect(await eventsOf(id)).toEqual(['VisaEndsSoon']);
  expect(await eventsOf(used.id)).toEqual([]);
  await house.clock('2027-02-24T10:00:00Z');
  expect(await eventsOf(id)).toEqual(['VisaEndsSoon', 'VisaExpired']);
  await house.sql("update visa set status = 'VALID', contract_id = null where id = $1", [used.id]);
});

test('renewed, nothing is typed again: the answers are there, and the papers that say the same; pay is proved anew', async () => {
  const { id, viewer } = await issued(house);
  const { result } = await renew(viewer, id);
  expect(result).toMatchObject({
    __typename: 'VisaRequestStarted',
    visaRequest: {
      status: 'DRAFT',
      missingSteps: ['DOCUMENTS'],
      applicant: { givenName: applicant.givenName, birthDate: applicant.birthDate, monthlyResourcesCents: 260_100 },
      dwellingPlan: { plannedLeaseOn: null, rentCents: 85_000 },
    },
  });
  expect(result?.visaRequest.documents.map(({ kind }) => kind).sort()).toEqual(['IDENTITY', 'STUDENT_CARD']);
  for (const paper of result?.visaRequest.documents ?? []) {
    const led = await house.request(viewer, 'GET', `/files/documents/${paper.id}`, '', { now: lastDay });
    const path = led.headers.get('location')?.replace('/files/visa/', '/files/') ?? '';
    expect((await house.request(viewer, 'GET', path, '', { now: lastDay })).status).toBe(200);
  }
});

test('a planned day that is still to come is kept', async () => {
  const { id, viewer } = await issued(house);
  const { result } = await renew(viewer, id, '2026-12-01T10:00:00Z');
  expect(result?.visaRequest.dwellingPlan?.plannedLeaseOn).toBe('2026-12-15');
});

test('the same renewal sent twice opens one draft with each paper once; a second one leads to the open draft', async () => {
  const { id, viewer } = await issued(house);
  const { operationId } = operation();
  const [first, again] = [await renew(viewer, id, lastDay, operationId), await renew(viewer, id, lastDay, operationId)];
  expect(again.result?.visaRequest).toEqual(first.result?.visaRequest);
  expect((await renew(viewer, id)).result).toMatchObject({ __typename: 'AnotherRequestOpen' });
});

test('a visa that was revoked, and another’s, are not renewed, and nothing is written', async () => {
  const { id, viewer } = await issued(house);
  expect((await renew(tenant(), id)).code).toBe('NOT_FOUND');
  expect((await renew(landlord(), id)).code).toBe('FORBIDDEN');
  await house.sql(
    "update visa set status = 'REVOKED', revoked_at = now(), revocation_reason = 'Pièces fausses.' where id = $1",
    [id],
  );
  expect((await renew(viewer, id)).code).toBe('INVALID_STATE');
  const open = await house.sql('select 1 from visa_request where tenant_space_id = $1 and decided_at is null', [
    viewer.spaceId,
  ]);
  expect(open).toEqual([]);
  await house.sql("update visa set status = 'VALID', revoked_at = null, revocation_reason = null where id = $1", [id]);
});

test('a renewed request goes on as any other', async () => {
  const { id, viewer } = await issued(house);
  const { result } = await renew(viewer, id);
  const requestId = result?.visaRequest.id ?? '';
  const sent = { ...operation(), requestId, declaresTrue: true };
  const early = await act(house, viewer, 'submitVisaRequest', sent, lastDay);
  expect(early.result.missing).toHaveLength(1);
});

test('every invariant holds after all this, and the tables are what the entities say', async () => {
  expect(await house.violations()).toEqual([]);
  expect(await house.schemaDifference()).toBe('');
});
