import { LockMode } from '@mikro-orm/core';
import type { ApiScope } from '@trousseau/scheme/api-scopes';
import { apiClientRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, unauthenticated } from '@trousseau/service/refusal';
import { oneLine } from '@trousseau/values/typed-text';
import { v7 as uuidv7 } from 'uuid';
import { apiClientFaults } from '../domain/api-client-name.ts';
import { profileMessage } from '../domain/profile.ts';
import { ApiClient } from '../entities/api-client.ts';
import { Space } from '../entities/space.ts';
import { recordApiSecret } from './record-api-secret.ts';

/** A program and what it may read. */
export interface ApiClientInput {
  operationId: string;
  name: string;
  scopes: ApiScope[];
}

/**
 * A10, S29, S16. Lets a program read for the space one acts in. The secret is part of the first answer only: the operation
 * keeps nothing readable, so that sent again it answers the same program without it.
 */
export async function createApiClient(context: Context, { operationId, ...typed }: ApiClientInput) {
  const { viewer } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const { spaceId } = viewer;
  const faults = apiClientFaults(typed);
  if (faults.length > 0) return { kind: 'ApiClientRefused' as const, message: profileMessage(faults), fields: faults };
  const { now, today } = context;
  let secret: string | null = null;
  const verdict = await once(context, 'createApiClient', operationId, typed, async (em) => {
    // Locked, so that of two creations at once the second counts the first.
    await em.findOneOrFail(Space, { id: spaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const { mostClients } = valueOn(apiClientRule, today).value;
    if ((await em.count(ApiClient, { spaceId, revokedAt: null })) >= mostClients)
      throw invalidState(`Un espace ouvre ${mostClients}\u00a0accès au plus. Révoquez ceux qui ne servent plus.`);
    const apiClientId = uuidv7();
    const scopes = [...new Set(typed.scopes)];
    em.create(ApiClient, { id: apiClientId, spaceId, name: oneLine(typed.name), scopes, createdAt: now });
    secret = recordApiSecret(context, em, apiClientId);
    await recordAudit(em, context, { act: 'API_CLIENT_CREATED', subjectId: apiClientId });
    await publish(em, 'ApiClientCreated', { aggregateId: apiClientId, payload: { apiClientId }, now });
    return { kind: 'ApiClientCreated' as const, apiClientId };
  });
  return { ...verdict, secret };
}
