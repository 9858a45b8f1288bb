import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { replaceTemporaryPassword } from '../use-cases/replace-temporary-password.ts';
import { requestTemporaryPassword } from '../use-cases/request-temporary-password.ts';
import { SigningInInput } from './partner-credentials.type.ts';
import { EmailRefused, PasswordRefused } from './password-refused.type.ts';
import { ResendTooSoon } from './resend-too-soon.type.ts';
import { SecondFactorRefused, SecondFactorRequired } from './second-factor-refused.type.ts';
import { SignedIn, SignInRefused } from './sign-in.ts';

@InputType('RequestTemporaryPasswordInput', { description: 'Whose password is forgotten.' })
class RequestTemporaryPasswordInput {
  @Field(() => String, { description: 'The address of the account.' })
  email!: string;
}

@ObjectType('TemporaryPasswordSent', {
  description: 'A temporary password is on its way if an account has this address; the answer does not say (S09).',
})
class TemporaryPasswordSent {
  @Field(() => String, { description: 'The address, as it is kept.' })
  email!: string;

  @Field(() => Int, { description: 'Seconds before another may be asked for.' })
  resendAfterSeconds!: number;
}

const RequestTemporaryPasswordResult = createUnionType({
  name: 'RequestTemporaryPasswordResult',
  description: 'A temporary password is on its way, or what to correct.',
  types: () => [TemporaryPasswordSent, EmailRefused, ResendTooSoon] as const,
  resolveType: byKind,
});

@InputType('ReplaceTemporaryPasswordInput', { description: 'The temporary password, and one’s own.' })
class ReplaceTemporaryPasswordInput extends SigningInInput {
  @Field(() => String, { description: 'The password chosen, see passwordRule.' })
  password!: string;
}

const ReplaceTemporaryPasswordResult = createUnionType({
  name: 'ReplaceTemporaryPasswordResult',
  description: 'The person is signed in under a password of their own, or what to correct.',
  types: () => [SignedIn, PasswordRefused, SignInRefused, SecondFactorRequired, SecondFactorRefused] as const,
  resolveType: byKind,
});

/** S-CAF-04. */
@Resolver()
export class TemporaryPasswordMutations {
  @Mutation(() => RequestTemporaryPasswordResult, { description: 'Sends a temporary password by e-mail.' })
  requestTemporaryPassword(
    @Ctx() context: Context,
    @Arg('input', () => RequestTemporaryPasswordInput) input: RequestTemporaryPasswordInput,
  ) {
    return requestTemporaryPassword(context, input);
  }

  @Mutation(() => ReplaceTemporaryPasswordResult, { description: 'Replaces a temporary password and signs in.' })
  replaceTemporaryPassword(
    @Ctx() context: Context,
    @Arg('input', () => ReplaceTemporaryPasswordInput) input: ReplaceTemporaryPasswordInput,
  ) {
    return replaceTemporaryPassword(context, input);
  }
}
