import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { Temporal } from 'temporal-polyfill';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ApiClient, ApiClientSecret } from '../entities/api-client.ts';
import type { Space } from '../entities/space.ts';
import { ApiClientSecretType, ApiClientType } from './api-client.type.ts';
import { SpaceType } from './space.type.ts';

/** The most one sees of a space's programs; closed ones count too. */
const MOST_LISTED = 100;

/** Programs of a space. */
@Resolver(() => SpaceType)
export class ApiClientsOfSpace {
  @FieldResolver(() => [ApiClientType], {
    description: 'Partners only: its programs, the newest first; those of the space one acts in, and of no other.',
  })
  async apiClients(@Root() { id }: Space, @Ctx() { em, viewer }: Context) {
    if (viewer.kind !== 'PERSON' || viewer.spaceId !== id) return [];
    return em.find(ApiClient, { spaceId: id }, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: MOST_LISTED });
  }
}

/** Secrets of a program. */
@Resolver(() => ApiClientType)
export class ApiClientResolver {
  @FieldResolver(() => [ApiClientSecretType], {
    description: 'The secrets that open, the newest first: two at most, while one replaces the other.',
  })
  secrets(@Root() { id }: ApiClient, @Ctx() context: Context): Promise<ApiClientSecret[]> {
    return loadMany(context, ApiClientSecret, id, async (clientIds) => {
      const open = { clientId: { $in: [...clientIds] }, expiresAt: { $gt: Temporal.Now.instant() } };
      const secrets = await context.em.find(ApiClientSecret, open, { orderBy: { createdAt: 'desc' } });
      return Map.groupBy(secrets, ({ clientId }) => clientId);
    });
  }
}
