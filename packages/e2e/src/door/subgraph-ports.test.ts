import { SERVICES } from '@trousseau/local/house';
import { createSigner } from '@trousseau/service/caller-token';
import { officer } from '@trousseau/service/test/viewers';
import { expect, test } from 'vitest';
import { attachedHouse } from '../house.ts';

/** S26: what a subgraph says on its own port, which only the door and its neighbours may use. */

const { house, keys } = await attachedHouse();
const portOf = (service: (typeof SERVICES)[number]) => `http://127.0.0.1:${house.ports[service]}/graphql`;
const QUERIES = ['{ __typename }', '{ _service { sdl } }', '{ _entities(representations: []) { __typename } }'];
const IDENTITY = {
  'x-user-id': '1',
  'x-roles': 'OFFICER',
  'x-trousseau-caller': '{"kind":"PERSON","role":"OFFICER"}',
  cookie: '__Host-trousseau=anything',
};

function post(url: string, query: string, headers: Record<string, string> = {}) {
  const body = JSON.stringify({ query });
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
}

const asked = SERVICES.flatMap((service) => QUERIES.map((query) => ({ service, query })));

test.each(asked)('$service asked directly for $query says 401 and nothing else', async ({ service, query }) => {
  for (const headers of [{}, IDENTITY, { ...IDENTITY, authorization: 'Bearer anything' }]) {
    const response = await post(portOf(service), query, headers);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ errors: [{ message: 'Unauthorized' }] });
  }
});

test.each(SERVICES)('%s says 401 to other addresses and methods too', async (service) => {
  const origin = new URL(portOf(service)).origin;
  for (const path of [
    '/',
    '/graphql',
    '/internal/clock',
    '/internal/session',
    '/files/x',
    '/graphql/../internal/clock',
  ])
    expect((await fetch(`${origin}${path}`)).status, path).toBe(401);
  const event = await fetch(`${origin}/events`, { method: 'POST', body: '{"type":"VisaCertified"}' });
  expect(event.status).toBe(401);
});

const person = officer();
const body = JSON.stringify({ query: '{ __typename }' });
const right = { audience: 'visa', method: 'POST', path: '/graphql', body };

test.each([
  { wrong: 'for another service', request: { ...right, audience: 'claims' } },
  { wrong: 'for another body', request: { ...right, body: '{}' } },
  { wrong: 'for another path', request: { ...right, path: '/files/visas/x.pdf' } },
  { wrong: 'for another method', request: { ...right, method: 'GET' } },
])('a token of the door $wrong opens nothing', async ({ request }) => {
  const sign = await createSigner(JSON.stringify(keys.signing.gateway));
  const token = await sign(request, { caller: person, correlationId: 'test' });
  expect((await post(portOf('visa'), '{ __typename }', { authorization: `Bearer ${token}` })).status).toBe(401);
});

test.each(['account', 'contract', 'claims', 'local'] as const)('%s may not speak for a person', async (issuer) => {
  const sign = await createSigner(JSON.stringify(keys.signing[issuer]));
  const token = await sign(right, { caller: person, correlationId: 'test' });
  expect((await post(portOf('visa'), '{ __typename }', { authorization: `Bearer ${token}` })).status).toBe(401);
});

test('the door’s own token opens what it was made for', async () => {
  const sign = await createSigner(JSON.stringify(keys.signing.gateway));
  const token = await sign(right, { caller: person, correlationId: 'test' });
  expect((await post(portOf('visa'), '{ __typename }', { authorization: `Bearer ${token}` })).status).toBe(200);
});
