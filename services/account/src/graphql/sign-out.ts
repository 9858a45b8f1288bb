import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Ctx, createUnionType, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { signOut } from '../use-cases/sign-out.ts';

@ObjectType('SignedOut', { description: 'The session is over.' })
class SignedOut {
  @Field(() => Instant, { description: 'When.' })
  at!: Temporal.Instant;
}

const SignOutResult = createUnionType({
  name: 'SignOutResult',
  description: 'The session is over.',
  types: () => [SignedOut] as const,
  resolveType: byKind,
});

/** Ends the session of this browser. */
@Resolver()
export class SignOutMutation {
  @Mutation(() => SignOutResult, { description: 'Ends the session; its cookie opens nothing any more.' })
  signOut(@Ctx() context: Context) {
    return signOut(context);
  }
}
