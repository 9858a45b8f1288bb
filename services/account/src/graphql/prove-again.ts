import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { proveAgain } from '../use-cases/prove-again.ts';
import { withMe } from './me.ts';
import { ReauthRequired } from './reauth-required.type.ts';
import { SecondFactorRefused } from './second-factor-refused.type.ts';

@InputType('ProveAgainInput', { description: 'One of the two is enough.' })
class ProveAgainInput {
  @Field(() => String, { nullable: true, description: 'The present password.' })
  password?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the authenticator, or a recovery code.' })
  code?: string | null;
}

@ObjectType('IdentityProved', { description: 'What waited for this proof may be sent again.' })
class IdentityProved {}

const ProveAgainResult = createUnionType({
  name: 'ProveAgainResult',
  description: 'The proof is taken, or why not.',
  types: () => [IdentityProved, ReauthRequired, SecondFactorRefused] as const,
  resolveType: byKind,
});

export const MeOfIdentityProved = withMe(IdentityProved);

/** S16. */
@Resolver()
export class ProveAgainMutation {
  @Mutation(() => ProveAgainResult, {
    description: 'Proves again who one is, when an act answered STEP_UP_REQUIRED.',
  })
  proveAgain(@Ctx() context: Context, @Arg('input', () => ProveAgainInput) input: ProveAgainInput) {
    return proveAgain(context, input);
  }
}
