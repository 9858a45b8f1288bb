import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { qrDrawing } from '@trousseau/service/qr';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { confirmSecondFactor } from '../use-cases/confirm-second-factor.ts';
import { startSecondFactor } from '../use-cases/start-second-factor.ts';
import { withMe } from './me.ts';
import { ReauthRequired } from './reauth-required.type.ts';
import { SecondFactorRefused } from './second-factor-refused.type.ts';

@InputType('StartSecondFactorInput', { description: 'The present password.' })
class StartSecondFactorInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;
}

@ObjectType('SecondFactorStarted', { description: 'A secret to put into an authenticator; shown this once.' })
class SecondFactorStarted {
  @Field(() => String, { description: 'In letters, for who cannot scan.' })
  secret!: string;

  @Field(() => String, { description: 'The same as an address that an authenticator on this device opens.' })
  uri!: string;
}

@InputType('ConfirmSecondFactorInput', { description: 'A first code.' })
class ConfirmSecondFactorInput {
  @Field(() => String, { description: 'What the authenticator shows now.' })
  code!: string;
}

@ObjectType('SecondFactorConfirmed', { description: 'The code is asked from now on; the other sessions are over.' })
class SecondFactorConfirmed {
  @Field(() => [String], { description: 'Codes that replace the authenticator, once each; shown this once.' })
  recoveryCodes!: string[];
}

const StartSecondFactorResult = createUnionType({
  name: 'StartSecondFactorResult',
  description: 'The secret, or what to correct.',
  types: () => [SecondFactorStarted, ReauthRequired] as const,
  resolveType: byKind,
});

const ConfirmSecondFactorResult = createUnionType({
  name: 'ConfirmSecondFactorResult',
  description: 'The recovery codes, or what to correct.',
  types: () => [SecondFactorConfirmed, SecondFactorRefused] as const,
  resolveType: byKind,
});

export const MeOfSecondFactorConfirmed = withMe(SecondFactorConfirmed);

/** The QR code, drawn here: the secret goes to nobody else. */
@Resolver(() => SecondFactorStarted)
export class QrCodeOfSecondFactor {
  @FieldResolver(() => Int, { description: 'Modules on a side of the QR code, the white around it included.' })
  qrSize(@Root() { uri }: SecondFactorStarted) {
    return qrDrawing(uri).size;
  }

  @FieldResolver(() => String, { description: 'Its dark modules, as the path of a drawing of that size.' })
  qrPath(@Root() { uri }: SecondFactorStarted) {
    return qrDrawing(uri).path;
  }
}

/** S16. */
@Resolver()
export class SecondFactorMutations {
  @Mutation(() => StartSecondFactorResult, { description: 'Begins to enrol an authenticator.' })
  startSecondFactor(
    @Ctx() context: Context,
    @Arg('input', () => StartSecondFactorInput) input: StartSecondFactorInput,
  ) {
    return startSecondFactor(context, input);
  }

  @Mutation(() => ConfirmSecondFactorResult, { description: 'Enrols it, by its first code.' })
  confirmSecondFactor(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmSecondFactorInput) input: ConfirmSecondFactorInput,
  ) {
    return confirmSecondFactor(context, input);
  }
}
