import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { acceptAccessText } from '../use-cases/accept-access-text.ts';
import { chooseFirstLoginPassword } from '../use-cases/choose-first-login-password.ts';
import { confirmFirstLoginEmail } from '../use-cases/confirm-first-login-email.ts';
import { saveFirstLoginInformation } from '../use-cases/save-first-login-information.ts';
import { AccessTextNameEnum, FirstLoginInformationRefused, FirstLoginOpen } from './first-login.type.ts';
import { PartnerCredentialsInput, SigningInInput } from './partner-credentials.type.ts';
import { PasswordRefused } from './password-refused.type.ts';
import { ResendTooSoon } from './resend-too-soon.type.ts';
import { SignedIn, SignInRefused } from './sign-in.ts';

@InputType('SaveFirstLoginInformationInput', { description: 'Step 2: who logs in, and the address of the account.' })
class SaveFirstLoginInformationInput extends PartnerCredentialsInput {
  @Field(() => String, { description: 'Given name.' })
  givenName!: string;

  @Field(() => String, { description: 'Family name.' })
  familyName!: string;

  @Field(() => String, { nullable: true, description: 'Telephone, optional.' })
  phone?: string | null;

  @Field(() => String, { description: 'The address of the account; no other account has it (R-CAF-04).' })
  email!: string;
}

@ObjectType('FirstLoginCodeSent', { description: 'A code is on its way to the address stated.' })
class FirstLoginCodeSent {
  @Field(() => String, { description: 'The address, as it is kept.' })
  email!: string;

  @Field(() => Int, { description: 'Seconds before another code may be asked for.' })
  resendAfterSeconds!: number;

  @Field(() => Int, { description: 'Minutes a code is valid.' })
  codeValidMinutes!: number;
}

const SaveFirstLoginInformationResult = createUnionType({
  name: 'SaveFirstLoginInformationResult',
  description: 'A code is on its way, or what to correct.',
  types: () => [FirstLoginCodeSent, FirstLoginInformationRefused, ResendTooSoon, SignInRefused] as const,
  resolveType: byKind,
});

@InputType('ConfirmFirstLoginEmailInput', { description: 'Step 2: the code received at the address stated.' })
class ConfirmFirstLoginEmailInput extends PartnerCredentialsInput {
  @Field(() => String, { description: 'The code as received: two letters, six digits.' })
  code!: string;
}

@ObjectType('FirstLoginCodeRefused', { implements: Refusal, description: 'The code does not prove this address.' })
class FirstLoginCodeRefused extends Refusal {}

const ConfirmFirstLoginEmailResult = createUnionType({
  name: 'ConfirmFirstLoginEmailResult',
  description: 'The next step, or what to correct.',
  types: () => [FirstLoginOpen, FirstLoginCodeRefused, FirstLoginInformationRefused, SignInRefused] as const,
  resolveType: byKind,
});

@InputType('ChooseFirstLoginPasswordInput', { description: 'Step 3: one’s own password.' })
class ChooseFirstLoginPasswordInput extends PartnerCredentialsInput {
  @Field(() => String, { description: 'The password chosen or, for an address that signs in already, the one it has.' })
  password!: string;
}

@ObjectType('FirstLoginPasswordRefused', {
  implements: Refusal,
  description: 'The address signs in already, and this is not its password.',
})
class FirstLoginPasswordRefused extends Refusal {}

const ChooseFirstLoginPasswordResult = createUnionType({
  name: 'ChooseFirstLoginPasswordResult',
  description: 'The next step, or what to correct.',
  types: () => [FirstLoginOpen, PasswordRefused, FirstLoginPasswordRefused, SignInRefused] as const,
  resolveType: byKind,
});

@InputType('AcceptAccessTextInput', { description: 'Steps 4 and 5: a text that was read.' })
class AcceptAccessTextInput extends SigningInInput {
  @Field(() => AccessTextNameEnum, { description: 'Which.' })
  text!: 'USAGE_RULES' | 'TERMS';

  @Field(() => String, { description: 'The version that was shown.' })
  version!: string;
}

@ObjectType('FirstLoginDone', { description: 'All is done; the person signs in with the password they had.' })
class FirstLoginDone {
  @Field(() => String, { description: 'The login.' })
  email!: string;
}

const AcceptAccessTextResult = createUnionType({
  name: 'AcceptAccessTextResult',
  description: 'The next step, the open session, or the way to sign in.',
  types: () => [FirstLoginOpen, SignedIn, FirstLoginDone, SignInRefused] as const,
  resolveType: byKind,
});

/** S-CAF-02, steps 2 to 5; each proves the credentials again. */
@Resolver()
export class FirstLoginMutations {
  @Mutation(() => SaveFirstLoginInformationResult, { description: 'Step 2: states who logs in; a code leaves.' })
  saveFirstLoginInformation(
    @Ctx() context: Context,
    @Arg('input', () => SaveFirstLoginInformationInput) input: SaveFirstLoginInformationInput,
  ) {
    return saveFirstLoginInformation(context, input);
  }

  @Mutation(() => ConfirmFirstLoginEmailResult, { description: 'Step 2: proves the address stated.' })
  confirmFirstLoginEmail(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmFirstLoginEmailInput) input: ConfirmFirstLoginEmailInput,
  ) {
    return confirmFirstLoginEmail(context, input);
  }

  @Mutation(() => ChooseFirstLoginPasswordResult, { description: 'Step 3: chooses one’s own password.' })
  chooseFirstLoginPassword(
    @Ctx() context: Context,
    @Arg('input', () => ChooseFirstLoginPasswordInput) input: ChooseFirstLoginPasswordInput,
  ) {
    return chooseFirstLoginPassword(context, input);
  }

  @Mutation(() => AcceptAccessTextResult, { description: 'Steps 4 and 5: accepts a text; the second opens the space.' })
  acceptAccessText(@Ctx() context: Context, @Arg('input', () => AcceptAccessTextInput) input: AcceptAccessTextInput) {
    return acceptAccessText(context, input);
  }
}
