import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import type { Language } from '@trousseau/values/language';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { register } from '../use-cases/register.ts';
import type { RegisterInput as RegisterFacts } from '../use-cases/registration.ts';
import { ActivationCodeSent } from './activation-code-sent.type.ts';
import { LanguageEnum, RegistrableRoleEnum } from './enums.ts';
import { EmailRefused, PasswordRefused } from './password-refused.type.ts';

@InputType('RegisterInput', { description: 'S-ACC-02, what a person states to open a space.' })
class RegisterInput implements RegisterFacts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => RegistrableRoleEnum, { description: 'Tenant or landlord; the address stays bound to it.' })
  role!: RegisterFacts['role'];

  @Field(() => String, { description: 'The address that will be the login.' })
  email!: string;

  @Field(() => String, { description: 'The password, see passwordRule.' })
  password!: string;

  @Field(() => String, { nullable: true, description: 'How one heard of the guarantee, optional.' })
  heardFrom?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Landlords must answer: whether they are a rental-intermediation body (R-ACC-10).',
  })
  isIntermediation?: boolean | null;

  @Field(() => LanguageEnum, { nullable: true, description: 'The language to be written to in; French by default.' })
  language?: Language | null;

  @Field(() => Boolean, { description: 'Whether news and surveys may be sent; unticked by default.' })
  marketingConsent!: boolean;
}

const RegisterResult = createUnionType({
  name: 'RegisterResult',
  description: 'The next step, or what to correct.',
  types: () => [ActivationCodeSent, PasswordRefused, EmailRefused] as const,
  resolveType: byKind,
});

/** S-ACC-02. */
@Resolver()
export class RegisterMutation {
  @Mutation(() => RegisterResult, { description: 'Opens a space that waits for its activation.' })
  register(@Ctx() context: Context, @Arg('input', () => RegisterInput) input: RegisterInput) {
    return register(context, input);
  }
}
