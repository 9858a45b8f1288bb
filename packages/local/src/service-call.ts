import { randomUUID } from 'node:crypto';
import { createSigner } from '@trousseau/service/caller-token';
import { serviceUrl } from './environment.ts';
import type { House, Service } from './house.ts';
import type { Keys } from './keys.ts';

/** Calls a service's own port in the name of `local`, which may only speak for itself. */
export async function callService(
  house: House,
  keys: Keys,
  service: Service,
  path: string,
  body: unknown,
): Promise<unknown> {
  const text = JSON.stringify(body);
  const sign = await createSigner(JSON.stringify(keys.signing.local));
  const token = await sign(
    { audience: service, method: 'POST', path, body: text },
    { caller: { kind: 'SERVICE', service: 'local' }, correlationId: randomUUID() },
  );
  const response = await fetch(`${serviceUrl(house, service)}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: text,
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${service} answered ${response.status} to ${path}: ${answer.slice(0, 500)}`);
  return JSON.parse(answer);
}
