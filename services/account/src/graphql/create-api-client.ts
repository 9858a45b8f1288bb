import type { ApiScope } from '@trousseau/scheme/api-scopes';
import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type ApiClientInput, createApiClient } from '../use-cases/create-api-client.ts';
import { ApiScopeEnum, withApiClient } from './api-client.type.ts';

@InputType('CreateApiClientInput', { description: 'A program to let in.' })
class CreateApiClientInput implements ApiClientInput {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => String, { description: 'A name one recognises.' })
  name!: string;

  @Field(() => [ApiScopeEnum], { description: 'What it may read.' })
  scopes!: ApiScope[];
}

@ObjectType('ApiClientCreated', { description: 'The program may ask for tokens.' })
class ApiClientCreated {
  @Field(() => String, {
    nullable: true,
    description: 'Its secret, told this once; null when this operation was answered before.',
  })
  secret!: string | null;
}

@ObjectType('ApiClientRefused', { implements: Refusal, description: 'Some answers are to be corrected.' })
class ApiClientRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'Every answer to correct.' })
  fields!: FieldRefusal[];
}

const CreateApiClientResult = createUnionType({
  name: 'CreateApiClientResult',
  description: 'The program and its secret, or what to correct.',
  types: () => [ApiClientCreated, ApiClientRefused] as const,
  resolveType: byKind,
});

export const ApiClientOfCreated = withApiClient(ApiClientCreated);

/** A10. */
@Resolver()
export class CreateApiClientMutation {
  @Mutation(() => CreateApiClientResult, { description: 'Lets a program read for the partner’s space.' })
  createApiClient(@Ctx() context: Context, @Arg('input', () => CreateApiClientInput) input: CreateApiClientInput) {
    return createApiClient(context, input);
  }
}
