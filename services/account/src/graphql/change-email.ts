import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { confirmEmailChange } from '../use-cases/confirm-email-change.ts';
import { requestEmailChange } from '../use-cases/request-email-change.ts';
import { withMe } from './me.ts';
import { EmailRefused } from './password-refused.type.ts';
import { ReauthRequired } from './reauth-required.type.ts';
import { ResendTooSoon } from './resend-too-soon.type.ts';

@InputType('RequestEmailChangeInput', { description: 'The address that is to be the login, and the password.' })
class RequestEmailChangeInput {
  @Field(() => String, { description: 'The new address.' })
  newEmail!: string;

  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;
}

@ObjectType('EmailChangeCodeSent', {
  description: 'A code is on its way to the new address, whether or not we knew it; nothing has changed yet.',
})
class EmailChangeCodeSent {
  @Field(() => String, { description: 'The new address, as it would be kept.' })
  email!: string;

  @Field(() => Int, { description: 'Seconds before another code may be asked for.' })
  resendAfterSeconds!: number;

  @Field(() => Int, { description: 'Minutes a code is valid.' })
  codeValidMinutes!: number;
}

const RequestEmailChangeResult = createUnionType({
  name: 'RequestEmailChangeResult',
  description: 'A code is on its way, or what to correct.',
  types: () => [EmailChangeCodeSent, ReauthRequired, EmailRefused, ResendTooSoon] as const,
  resolveType: byKind,
});

@InputType('ConfirmEmailChangeInput', { description: 'The code received at the new address.' })
class ConfirmEmailChangeInput {
  @Field(() => String, { description: 'The code as received: two letters, six digits.' })
  code!: string;
}

@ObjectType('EmailChanged', { description: 'The new address is the login.' })
class EmailChanged {}

@ObjectType('EmailChangeCodeRefused', { implements: Refusal, description: 'The code confirms no address.' })
class EmailChangeCodeRefused extends Refusal {}

const ConfirmEmailChangeResult = createUnionType({
  name: 'ConfirmEmailChangeResult',
  description: 'The address is changed, or the refusal.',
  types: () => [EmailChanged, EmailChangeCodeRefused] as const,
  resolveType: byKind,
});

export const MeOfEmailChanged = withMe(EmailChanged);

/** S-ACC-08. */
@Resolver()
export class ChangeEmailMutations {
  @Mutation(() => RequestEmailChangeResult, { description: 'Asks for another login; a code proves the address.' })
  requestEmailChange(
    @Ctx() context: Context,
    @Arg('input', () => RequestEmailChangeInput) input: RequestEmailChangeInput,
  ) {
    return requestEmailChange(context, input);
  }

  @Mutation(() => ConfirmEmailChangeResult, { description: 'Makes the new address the login.' })
  confirmEmailChange(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmEmailChangeInput) input: ConfirmEmailChangeInput,
  ) {
    return confirmEmailChange(context, input);
  }
}
