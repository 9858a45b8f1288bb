import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { signIn } from '../use-cases/sign-in.ts';
import { withMe } from './me.ts';
import { SecondFactorRefused, SecondFactorRequired } from './second-factor-refused.type.ts';

@InputType('SignInInput', { description: 'Login and password.' })
class SignInInput {
  @Field(() => String, { description: 'The login.' })
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the browser says of itself, to name the device in the list of sessions.',
  })
  userAgent?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the authenticator or a recovery code, of who has one.',
  })
  code?: string | null;
}

@ObjectType('SignedIn', { description: 'The person is signed in.' })
export class SignedIn {}

@ObjectType('SignInRefused', {
  implements: Refusal,
  description: 'Login and password do not go together, or one has to wait.',
})
export class SignInRefused extends Refusal {
  @Field(() => Int, {
    nullable: true,
    description: 'Seconds before the next try counts; null when one may try at once.',
  })
  retryAfterSeconds!: number | null;
}

@ObjectType('ActivationRequired', {
  implements: Refusal,
  description: 'The password is right and the space still waits for its code.',
})
class ActivationRequired extends Refusal {
  @Field(() => String, { description: 'Where the code was sent.' })
  email!: string;
}

const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'Who is signed in, or why nobody is.',
  types: () => [SignedIn, SignInRefused, ActivationRequired, SecondFactorRequired, SecondFactorRefused] as const,
  resolveType: byKind,
});

export const MeOfSignedIn = withMe(SignedIn);

/** S-ACC-05. */
@Resolver()
export class SignInMutation {
  @Mutation(() => SignInResult, { description: 'Opens a session.' })
  signIn(@Ctx() context: Context, @Arg('input', () => SignInInput) input: SignInInput) {
    return signIn(context, input);
  }
}
