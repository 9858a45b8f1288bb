import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { signInToPartnerAccess } from '../use-cases/sign-in-to-partner-access.ts';
import { FirstLoginOpen } from './first-login.type.ts';
import { SigningInInput } from './partner-credentials.type.ts';
import { SecondFactorRefused, SecondFactorRequired } from './second-factor-refused.type.ts';
import { SignedIn, SignInRefused } from './sign-in.ts';

@InputType('SignInToPartnerAccessInput', { description: 'Identifier and secret.' })
class SignInToPartnerAccessInput extends SigningInInput {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the authenticator or a recovery code, of who has one.',
  })
  code?: string | null;
}

@ObjectType('OwnPasswordRequired', {
  description: 'R-CAF-06: the temporary password is right, and is replaced before anything else.',
})
export class OwnPasswordRequired {
  @Field(() => String, { description: 'Fourteen characters that pair identifier and secret.' })
  userNumber!: string;
}

const SignInToPartnerAccessResult = createUnionType({
  name: 'SignInToPartnerAccessResult',
  description: 'Where one goes on, or why nowhere.',
  types: () =>
    [FirstLoginOpen, OwnPasswordRequired, SignedIn, SignInRefused, SecondFactorRequired, SecondFactorRefused] as const,
  resolveType: byKind,
});

/** S-CAF-02. */
@Resolver()
export class SignInToPartnerAccessMutation {
  @Mutation(() => SignInToPartnerAccessResult, { description: 'Signs in with what a partner organisation sent.' })
  signInToPartnerAccess(
    @Ctx() context: Context,
    @Arg('input', () => SignInToPartnerAccessInput) input: SignInToPartnerAccessInput,
  ) {
    return signInToPartnerAccess(context, input);
  }
}
