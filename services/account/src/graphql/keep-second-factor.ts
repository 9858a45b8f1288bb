import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { removeSecondFactor } from '../use-cases/remove-second-factor.ts';
import { renewRecoveryCodes } from '../use-cases/renew-recovery-codes.ts';
import { withMe } from './me.ts';
import { ReauthRequired } from './reauth-required.type.ts';

@InputType('RemoveSecondFactorInput', { description: 'The present password.' })
class RemoveSecondFactorInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;
}

@InputType('RenewRecoveryCodesInput', { description: 'The present password.' })
class RenewRecoveryCodesInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;
}

@ObjectType('SecondFactorRemoved', { description: 'The password alone opens a session again.' })
class SecondFactorRemoved {}

@ObjectType('SecondFactorCompulsory', { implements: Refusal, description: 'One of one’s spaces asks for it.' })
class SecondFactorCompulsory extends Refusal {}

@ObjectType('RecoveryCodesRenewed', { description: 'Those of before are void.' })
class RecoveryCodesRenewed {
  @Field(() => [String], { description: 'Codes that replace the authenticator, once each; shown this once.' })
  recoveryCodes!: string[];
}

const RemoveSecondFactorResult = createUnionType({
  name: 'RemoveSecondFactorResult',
  description: 'It is off, or why it stays.',
  types: () => [SecondFactorRemoved, SecondFactorCompulsory, ReauthRequired] as const,
  resolveType: byKind,
});

const RenewRecoveryCodesResult = createUnionType({
  name: 'RenewRecoveryCodesResult',
  description: 'The codes, or what to correct.',
  types: () => [RecoveryCodesRenewed, ReauthRequired] as const,
  resolveType: byKind,
});

export const MeOfSecondFactorRemoved = withMe(SecondFactorRemoved);

/** S16. */
@Resolver()
export class KeepSecondFactorMutations {
  @Mutation(() => RemoveSecondFactorResult, { description: 'Switches the second factor off.' })
  removeSecondFactor(
    @Ctx() context: Context,
    @Arg('input', () => RemoveSecondFactorInput) input: RemoveSecondFactorInput,
  ) {
    return removeSecondFactor(context, input);
  }

  @Mutation(() => RenewRecoveryCodesResult, { description: 'Replaces the recovery codes.' })
  renewRecoveryCodes(
    @Ctx() context: Context,
    @Arg('input', () => RenewRecoveryCodesInput) input: RenewRecoveryCodesInput,
  ) {
    return renewRecoveryCodes(context, input);
  }
}
