import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import {
  changePartnerAccountEmail,
  revokePartnerUser,
  setPartnerUserRights,
} from '../use-cases/change-partner-users.ts';
import { createPartnerUser, type PartnerUserInput } from '../use-cases/create-partner-user.ts';
import { handOverAdministration } from '../use-cases/hand-over-administration.ts';
import { PartnerRightsEnum } from './enums.ts';
import { ReauthRequired } from './reauth-required.type.ts';
import { withPartnerAccount } from './with-partner-account.ts';

@InputType('CreatePartnerUserInput', { description: 'A colleague who gets an access of their own.' })
class CreatePartnerUserInput implements PartnerUserInput {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => String, { description: 'Given name.' })
  givenName!: string;

  @Field(() => String, { description: 'Family name.' })
  familyName!: string;

  @Field(() => String, { description: 'Where their credentials go.' })
  email!: string;

  @Field(() => PartnerRightsEnum, { description: 'What they may do.' })
  rights!: PartnerUserInput['rights'];
}

@InputType('SetPartnerUserRightsInput', { description: 'What another person of the body may do.' })
class SetPartnerUserRightsInput {
  @Field(() => ID, { description: 'The access of that person.' })
  partnerUserId!: string;

  @Field(() => PartnerRightsEnum, { description: 'What they may do from now on.' })
  rights!: PartnerUserInput['rights'];
}

@InputType('RevokePartnerUserInput', { description: 'Another person of the body who leaves it.' })
class RevokePartnerUserInput {
  @Field(() => ID, { description: 'The access of that person.' })
  partnerUserId!: string;
}

@InputType('ChangePartnerAccountEmailInput', { description: 'Whose proved address becomes that of the account.' })
class ChangePartnerAccountEmailInput {
  @Field(() => ID, { description: 'The access of that person; it may be one’s own.' })
  partnerUserId!: string;
}

@InputType('HandOverAdministrationInput', { description: 'Who administers the body from now on.' })
class HandOverAdministrationInput {
  @Field(() => ID, { description: 'The access of that person.' })
  partnerUserId!: string;

  @Field(() => String, { description: 'One’s own password, asked again.' })
  currentPassword!: string;
}

@ObjectType('PartnerUsersChanged', { description: 'The people of the body are as asked.' })
class PartnerUsersChanged {}

@ObjectType('PartnerUserRefused', { implements: Refusal, description: 'Some answers are to be corrected.' })
class PartnerUserRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'Every answer to correct.' })
  fields!: FieldRefusal[];
}

const union = <Name extends string>(name: Name) =>
  createUnionType({
    name,
    description: 'The body as it stands, or what to correct.',
    types: () => [PartnerUsersChanged, PartnerUserRefused] as const,
    resolveType: byKind,
  });

const CreatePartnerUserResult = union('CreatePartnerUserResult');
const SetPartnerUserRightsResult = union('SetPartnerUserRightsResult');
const RevokePartnerUserResult = union('RevokePartnerUserResult');
const ChangePartnerAccountEmailResult = union('ChangePartnerAccountEmailResult');

const HandOverAdministrationResult = createUnionType({
  name: 'HandOverAdministrationResult',
  description: 'The body under its new administrator, or the password is asked.',
  types: () => [PartnerUsersChanged, ReauthRequired] as const,
  resolveType: byKind,
});

export const AccountOfUsersChanged = withPartnerAccount(PartnerUsersChanged);

/** S-CAF-05: what the administrator of a body does. */
@Resolver()
export class PartnerUserMutations {
  @Mutation(() => CreatePartnerUserResult, { description: 'Gives a colleague an access of their own.' })
  createPartnerUser(
    @Ctx() context: Context,
    @Arg('input', () => CreatePartnerUserInput) input: CreatePartnerUserInput,
  ) {
    return createPartnerUser(context, input);
  }

  @Mutation(() => SetPartnerUserRightsResult, { description: 'Says what another person of the body may do.' })
  setPartnerUserRights(
    @Ctx() context: Context,
    @Arg('input', () => SetPartnerUserRightsInput) input: SetPartnerUserRightsInput,
  ) {
    return setPartnerUserRights(context, input);
  }

  @Mutation(() => RevokePartnerUserResult, { description: 'Ends the access of another person of the body.' })
  revokePartnerUser(
    @Ctx() context: Context,
    @Arg('input', () => RevokePartnerUserInput) input: RevokePartnerUserInput,
  ) {
    return revokePartnerUser(context, input);
  }

  @Mutation(() => ChangePartnerAccountEmailResult, {
    description: 'Gives the account the address of one of its people.',
  })
  changePartnerAccountEmail(
    @Ctx() context: Context,
    @Arg('input', () => ChangePartnerAccountEmailInput) input: ChangePartnerAccountEmailInput,
  ) {
    return changePartnerAccountEmail(context, input);
  }

  @Mutation(() => HandOverAdministrationResult, { description: 'Names another administrator in one’s own place.' })
  handOverAdministration(
    @Ctx() context: Context,
    @Arg('input', () => HandOverAdministrationInput) input: HandOverAdministrationInput,
  ) {
    return handOverAdministration(context, input);
  }
}
