import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { revokeApiClient } from '../use-cases/revoke-api-client.ts';
import { withApiClient } from './api-client.type.ts';

@InputType('RevokeApiClientInput', { description: 'A program of one’s own space.' })
class RevokeApiClientInput {
  @Field(() => ID, { description: 'Id of the program.' })
  apiClientId!: string;
}

@ObjectType('ApiClientRevoked', { description: 'The access is closed; its tokens open nothing any more.' })
class ApiClientRevoked {}

const RevokeApiClientResult = createUnionType({
  name: 'RevokeApiClientResult',
  description: 'The access is closed.',
  types: () => [ApiClientRevoked] as const,
  resolveType: byKind,
});

export const ApiClientOfRevoked = withApiClient(ApiClientRevoked);

/** S29. */
@Resolver()
export class RevokeApiClientMutation {
  @Mutation(() => RevokeApiClientResult, { description: 'Closes the access of a program, at once.' })
  revokeApiClient(@Ctx() context: Context, @Arg('input', () => RevokeApiClientInput) input: RevokeApiClientInput) {
    return revokeApiClient(context, input);
  }
}
