import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { resendActivationCode } from '../use-cases/resend-activation-code.ts';
import { ActivationCodeSent } from './activation-code-sent.type.ts';
import { ResendTooSoon } from './resend-too-soon.type.ts';

@InputType('ResendActivationCodeInput', { description: 'Where the code is to be sent again.' })
class ResendActivationCodeInput {
  @Field(() => String, { description: 'The address that was registered.' })
  email!: string;
}

const ResendActivationCodeResult = createUnionType({
  name: 'ResendActivationCodeResult',
  description: 'A code is on its way, or the wait.',
  types: () => [ActivationCodeSent, ResendTooSoon] as const,
  resolveType: byKind,
});

/** S-ACC-03. */
@Resolver()
export class ResendActivationCodeMutation {
  @Mutation(() => ResendActivationCodeResult, { description: 'Sends a new code; the old one is void.' })
  resendActivationCode(
    @Ctx() context: Context,
    @Arg('input', () => ResendActivationCodeInput) input: ResendActivationCodeInput,
  ) {
    return resendActivationCode(context, input);
  }
}
