import { createSigner } from '@trousseau/service/caller-token';
import type { Viewer } from '@trousseau/service/viewer';
import { attachedHouse } from '../house.ts';

interface Fetched {
  data?: { _entities: unknown[] };
  errors?: unknown[];
}

/** One field of an entity, asked of its subgraph as the door does for `caller`. */
export async function fetchEntity(
  service: 'account' | 'visa' | 'contract' | 'claims',
  caller: Viewer,
  type: string,
  field: string,
  id: string,
): Promise<Fetched> {
  const { house, keys } = await attachedHouse();
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${field} } } }`;
  const body = JSON.stringify({ query, variables: { of: [{ __typename: type, id }] } });
  const sign = await createSigner(JSON.stringify(keys.signing.gateway));
  const request = { audience: service, method: 'POST', path: '/graphql', body };
  const authorization = `Bearer ${await sign(request, { caller, correlationId: 'test' })}`;
  const url = `http://127.0.0.1:${house.ports[service]}/graphql`;
  const headers = { 'content-type': 'application/json', authorization };
  return (await (await fetch(url, { method: 'POST', headers, body })).json()) as Fetched;
}
