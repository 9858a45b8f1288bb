import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { requestPasswordReset } from '../use-cases/request-password-reset.ts';
import { resetPassword } from '../use-cases/reset-password.ts';
import { EmailRefused, PasswordRefused } from './password-refused.type.ts';
import { ResendTooSoon } from './resend-too-soon.type.ts';

@InputType('RequestPasswordResetInput', { description: 'Whose password is forgotten.' })
class RequestPasswordResetInput {
  @Field(() => String, { description: 'The login.' })
  email!: string;
}

@ObjectType('PasswordResetLinkSent', {
  description: 'A link is on its way to this address if somebody signs in with it; the answer does not say (S09).',
})
class PasswordResetLinkSent {
  @Field(() => String, { description: 'The address, as it is kept.' })
  email!: string;

  @Field(() => Int, { description: 'Seconds before another link may be asked for.' })
  resendAfterSeconds!: number;

  @Field(() => Int, { description: 'Minutes a link is valid.' })
  validMinutes!: number;
}

const RequestPasswordResetResult = createUnionType({
  name: 'RequestPasswordResetResult',
  description: 'A link is on its way, or what to correct.',
  types: () => [PasswordResetLinkSent, EmailRefused, ResendTooSoon] as const,
  resolveType: byKind,
});

@InputType('ResetPasswordInput', { description: 'The link received and the password chosen.' })
class ResetPasswordInput {
  @Field(() => String, { description: 'What stands after # in the link.' })
  token!: string;

  @Field(() => String, { description: 'The new password, see passwordRule.' })
  password!: string;
}

@ObjectType('PasswordReset', { description: 'The password is replaced and every session over.' })
class PasswordReset {
  @Field(() => String, { description: 'The login.' })
  email!: string;

  @Field(() => Boolean, { description: 'The space still waits for its activation: a new code is on its way.' })
  activationRequired!: boolean;
}

@ObjectType('PasswordResetRefused', { implements: Refusal, description: 'The link was used, replaced or is too old.' })
class PasswordResetRefused extends Refusal {}

const ResetPasswordResult = createUnionType({
  name: 'ResetPasswordResult',
  description: 'The password is replaced, or what to correct.',
  types: () => [PasswordReset, PasswordResetRefused, PasswordRefused] as const,
  resolveType: byKind,
});

/** S-ACC-06. */
@Resolver()
export class ResetPasswordMutations {
  @Mutation(() => RequestPasswordResetResult, { description: 'Sends a link to choose a new password.' })
  requestPasswordReset(
    @Ctx() context: Context,
    @Arg('input', () => RequestPasswordResetInput) input: RequestPasswordResetInput,
  ) {
    return requestPasswordReset(context, input);
  }

  @Mutation(() => ResetPasswordResult, { description: 'Replaces a forgotten password by means of the link.' })
  resetPassword(@Ctx() context: Context, @Arg('input', () => ResetPasswordInput) input: ResetPasswordInput) {
    return resetPassword(context, input);
  }
}
