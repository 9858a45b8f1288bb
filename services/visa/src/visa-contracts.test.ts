import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { anonymous, landlord, partner, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { issued, monday } from './test/form.ts';

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
});

afterAll(() => house.stop());

/** A contract of a landlord with a visa is made or cancelled, and the visa service hears of it. */
async function tell(
  type: 'ContractGenerated' | 'ContractCancelled',
  contract: { contractId: string; visaId: string; landlordSpaceId: string },
  how: { id?: string; now?: string } = {},
) {
  const payload = { ...contract, tenantSpaceId: uuidv7() };
  expect(await house.deliver(type, payload, { now: monday, ...how })).toBe(204);
}

const reactions = () =>
  house.sql<{ open: string }>(
    "select count(*) as open from pgboss.job where state in ('created', 'active') and name in ('consume-visa', 'free-visa')",
  );
async function settled() {
  await expect.poll(async () => (await reactions())[0]?.open, { timeout: 20_000, interval: 50 }).toBe('0');
}
const stateOf = async (id: string) =>
  (
    await house.sql<{ status: string; contract_id: string | null }>(
      'select status, contract_id from visa where id = $1',
      [id],
    )
  )[0];
const eventsOf = async (id: string) =>
  (
    await house.sql<{ type: string }>(
      "select type from domain_event where aggregate = 'Visa' and aggregate_id = $1 order by version",
      [id],
    )
  ).map(({ type }) => type);
const entity = async (viewer: Viewer, id: string, fields: string) =>
  house.graphql<{ _entities: object[] }>(
    viewer,
    `query E($r: [_Any!]!) { _entities(representations: $r) { ... on Visa { ${fields} } } }`,
    { r: [{ __typename: 'Visa', id }] },
  );

test('a contract takes the visa and opens it to its landlord, and to no other', async () => {
  const { id, number } = await issued(house);
  const owner = landlord();
  const contract = { contractId: uuidv7(), visaId: id, landlordSpaceId: owner.spaceId };
  expect((await entity(owner, id, 'id')).data._entities).toEqual([null]);
  const eventId = uuidv7();
  await tell('ContractGenerated', contract, { id: eventId });
  await tell('ContractGenerated', contract, { id: eventId });
  await settled();
  expect(await stateOf(id)).toEqual({ status: 'CONSUMED', contract_id: contract.contractId });
  expect(await eventsOf(id)).toEqual(['VisaConsumed']);
  expect((await entity(owner, id, 'number holderNames maxRentCents validUntil')).data._entities).toMatchObject([
    { number },
  ]);
  // S20: nor to the same landlord in another of their SCI.
  for (const person of [landlord(), { ...owner, spaceId: uuidv7() }, tenant(), partner(['75'])])
    expect((await entity(person, id, 'id')).data?._entities ?? [null]).toEqual([null]);
  const secret = await entity(owner, id, 'id request { applicant { monthlyResourcesCents } }');
  expect(JSON.stringify(secret.data)).not.toContain('260100');
  expect(secret.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const { data } = await house.graphql(anonymous(), `{ checkVisa(number: "${number}") { state } }`);
  expect(data).toEqual({ checkVisa: { state: 'USED' } });
});

test('the same fact told under two ids is applied once', async () => {
  const { id } = await issued(house);
  const contract = { contractId: uuidv7(), visaId: id, landlordSpaceId: uuidv7() };
  await tell('ContractGenerated', contract);
  await tell('ContractGenerated', contract);
  await settled();
  expect(await eventsOf(id)).toEqual(['VisaConsumed']);
});

test('a cancelled contract frees the visa, which may back another', async () => {
  const { id } = await issued(house);
  const first = { contractId: uuidv7(), visaId: id, landlordSpaceId: uuidv7() };
  const second = { contractId: uuidv7(), visaId: id, landlordSpaceId: uuidv7() };
  await tell('ContractGenerated', first);
  await settled();
  await tell('ContractCancelled', first);
  await settled();
  expect(await stateOf(id)).toEqual({ status: 'VALID', contract_id: null });
  await tell('ContractGenerated', second);
  await settled();
  expect(await stateOf(id)).toEqual({ status: 'CONSUMED', contract_id: second.contractId });
  expect(await eventsOf(id)).toEqual(['VisaConsumed', 'VisaFreed', 'VisaConsumed']);
});

test('a visa freed after its end has expired', async () => {
  const { id } = await issued(house);
  const contract = { contractId: uuidv7(), visaId: id, landlordSpaceId: uuidv7() };
  await tell('ContractGenerated', contract);
  await settled();
  await tell('ContractCancelled', contract, { now: '2027-02-24T10:00:00Z' });
  await settled();
  expect(await stateOf(id)).toEqual({ status: 'EXPIRED', contract_id: null });
  expect(await eventsOf(id)).toEqual(['VisaConsumed', 'VisaExpired']);
});

test('a cancellation that arrives before its contract wins', async () => {
  const { id } = await issued(house);
  const contract = { contractId: uuidv7(), visaId: id, landlordSpaceId: uuidv7() };
  await tell('ContractCancelled', contract);
  await settled();
  await tell('ContractGenerated', contract);
  await settled();
  expect(await stateOf(id)).toEqual({ status: 'VALID', contract_id: null });
});

test('a second contract waits for the cancellation of the first', async () => {
  const { id } = await issued(house);
  const [first, second] = [1, 2].map(() => ({ contractId: uuidv7(), visaId: id, landlordSpaceId: uuidv7() }));
  if (!first || !second) throw new Error('unreachable');
  await tell('ContractGenerated', first);
  await settled();
  await tell('ContractGenerated', second);
  await tell('ContractCancelled', first);
  await expect
    .poll(async () => (await stateOf(id))?.contract_id, { timeout: 45_000, interval: 100 })
    .toBe(second.contractId);
});

test('an event without the signature of the house is refused', async () => {
  const response = await fetch(`${house.env.urls.visa}/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(response.status).toBe(401);
});

test('the last day of a visa is whole; the next day it expires, once, and a used one does not', async () => {
  const [free, used] = [await issued(house), await issued(house)];
  await tell('ContractGenerated', { contractId: uuidv7(), visaId: used.id, landlordSpaceId: uuidv7() });
  await settled();
  await house.clock('2027-02-23T22:59:59Z');
  expect((await stateOf(free.id))?.status).toBe('VALID');
  const { 'expire-visas': expired } = await house.clock('2027-02-23T23:00:00Z');
  expect(expired).toBeGreaterThan(0);
  expect([(await stateOf(free.id))?.status, (await stateOf(used.id))?.status]).toEqual(['EXPIRED', 'CONSUMED']);
  expect(await house.clock('2027-02-24T10:00:00Z')).toMatchObject({ 'expire-visas': 0 });
  expect(await eventsOf(free.id)).toEqual(['VisaEndsSoon', 'VisaExpired']);
});

test('every invariant holds after all this', async () => {
  expect(await house.violations()).toEqual([]);
});
