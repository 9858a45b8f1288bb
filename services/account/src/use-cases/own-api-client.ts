import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { notFound } from '@trousseau/service/refusal';
import type { PersonViewer } from '@trousseau/service/viewer';
import { validate } from 'uuid';
import { ApiClient } from '../entities/api-client.ts';

/** `toMove`: the program stays locked until the end of the transaction, as whoever publishes about it needs. */
type How = 'toRead' | 'toMove';

/** A program of the space one acts in. @throws NOT_FOUND for any other (S19) */
export async function ownApiClient(
  em: SqlEntityManager,
  { spaceId }: PersonViewer,
  id: string,
  how: How = 'toRead',
): Promise<ApiClient> {
  const lock = how === 'toMove' ? { lockMode: LockMode.PESSIMISTIC_WRITE } : {};
  const client = validate(id) ? await em.findOne(ApiClient, { id, spaceId }, lock) : null;
  if (!client) throw notFound();
  return client;
}
