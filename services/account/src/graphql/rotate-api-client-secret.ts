import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type RotationInput, rotateApiClientSecret } from '../use-cases/rotate-api-client-secret.ts';
import { withApiClient } from './api-client.type.ts';

@InputType('RotateApiClientSecretInput', { description: 'A program of one’s own space.' })
class RotateApiClientSecretInput implements RotationInput {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'Id of the program.' })
  apiClientId!: string;
}

@ObjectType('ApiClientSecretRotated', {
  description: 'The program has another secret; the one before opens a week more.',
})
class ApiClientSecretRotated {
  @Field(() => String, {
    nullable: true,
    description: 'Its secret, told this once; null when this operation was answered before.',
  })
  secret!: string | null;
}

const RotateApiClientSecretResult = createUnionType({
  name: 'RotateApiClientSecretResult',
  description: 'The other secret.',
  types: () => [ApiClientSecretRotated] as const,
  resolveType: byKind,
});

export const ApiClientOfRotated = withApiClient(ApiClientSecretRotated);

/** S29. */
@Resolver()
export class RotateApiClientSecretMutation {
  @Mutation(() => RotateApiClientSecretResult, { description: 'Gives a program another secret.' })
  rotateApiClientSecret(
    @Ctx() context: Context,
    @Arg('input', () => RotateApiClientSecretInput) input: RotateApiClientSecretInput,
  ) {
    return rotateApiClientSecret(context, input);
  }
}
