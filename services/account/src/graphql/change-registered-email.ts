import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { changeRegisteredEmail } from '../use-cases/change-registered-email.ts';
import { ActivationCodeSent } from './activation-code-sent.type.ts';
import { EmailRefused } from './password-refused.type.ts';
import { ResendTooSoon } from './resend-too-soon.type.ts';
import { SignInRefused } from './sign-in.ts';

@InputType('ChangeRegisteredEmailInput', {
  description: 'A registration that waits for its code, and its right address.',
})
class ChangeRegisteredEmailInput {
  @Field(() => String, { description: 'The address that was registered.' })
  email!: string;

  @Field(() => String, { description: 'The password that was registered.' })
  password!: string;

  @Field(() => String, { description: 'The address it should have been.' })
  newEmail!: string;
}

const ChangeRegisteredEmailResult = createUnionType({
  name: 'ChangeRegisteredEmailResult',
  description: 'A code is on its way to the new address, or what to correct.',
  types: () => [ActivationCodeSent, SignInRefused, EmailRefused, ResendTooSoon] as const,
  resolveType: byKind,
});

/** S-ACC-03. */
@Resolver()
export class ChangeRegisteredEmailMutation {
  @Mutation(() => ChangeRegisteredEmailResult, { description: 'Corrects the address of a space not activated yet.' })
  changeRegisteredEmail(
    @Ctx() context: Context,
    @Arg('input', () => ChangeRegisteredEmailInput) input: ChangeRegisteredEmailInput,
  ) {
    return changeRegisteredEmail(context, input);
  }
}
