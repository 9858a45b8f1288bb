import type { ApiScope } from '@trousseau/scheme/api-scopes';
import type { Context } from '@trousseau/service/definition';
import { loadById } from '@trousseau/service/load-by-id';
import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import {
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { ApiClient } from '../entities/api-client.ts';

export const ApiScopeEnum = {
  CONTRACT_READ: 'contract:read',
  VISA_READ: 'visa:read',
  CLAIM_READ: 'claim:read',
} as const satisfies Record<string, ApiScope>;
registerEnumType(ApiScopeEnum, { name: 'ApiScope', description: 'What a program may read for its partner.' });

@ObjectType('ApiClient', { description: 'A program that reads the graph for a partner.' })
export class ApiClientType implements Pick<ApiClient, 'id' | 'name' | 'createdAt'> {
  @Field(() => ID, { description: 'Id, which is its `client_id`.' })
  id!: string;

  @Field(() => String, { description: 'The name its owner gave it.' })
  name!: string;

  @Field(() => [ApiScopeEnum], { description: 'What it may read.' })
  scopes!: string[];

  @Field(() => Instant, { description: 'When it was let in.' })
  createdAt!: Temporal.Instant;

  @Field(() => Instant, { nullable: true, description: 'When it was last seen, to a quarter of a minute.' })
  lastUsedAt!: Temporal.Instant | null;

  @Field(() => Instant, { nullable: true, description: 'When its access was closed; null while it is open.' })
  revokedAt!: Temporal.Instant | null;
}

@ObjectType('ApiClientSecret', { description: 'A secret that opens, without the secret.' })
export class ApiClientSecretType {
  @Field(() => String, { description: 'Its first signs, to recognise it.' })
  prefix!: string;

  @Field(() => Instant, { description: 'When it was made.' })
  createdAt!: Temporal.Instant;

  @Field(() => Instant, { description: 'Until when it opens.' })
  expiresAt!: Temporal.Instant;
}

/** Results that name a program: it is read anew, inside the space one acts in. */
export function withApiClient(Result: ClassType<object>) {
  @Resolver(() => Result)
  class ApiClientOfResult {
    @FieldResolver(() => ApiClientType, { description: 'The program.' })
    apiClient(@Root() { apiClientId }: { apiClientId: string }, @Ctx() context: Context) {
      const { viewer } = context;
      return loadById(context, ApiClient, apiClientId, viewer.kind === 'PERSON' ? { spaceId: viewer.spaceId } : null);
    }
  }
  return ApiClientOfResult;
}
