import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { PartnerAccount } from '../entities/partner-account.ts';
import { issuePartnerAccount } from '../use-cases/issue-partner-account.ts';
import { PostalAddressInput } from './complete-profile.ts';
import { PartnerLandlordKindEnum } from './enums.ts';
import { withPartnerAccount } from './with-partner-account.ts';

@InputType('IssuePartnerAccountInput', { description: 'The landlord to whom an organisation gives access.' })
class IssuePartnerAccountInput {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => PartnerLandlordKindEnum, { description: 'What the landlord is in law.' })
  landlordKind!: PartnerAccount['landlordKind'];

  @Field(() => String, { description: 'One of the organisation’s own départements.' })
  departement!: string;

  @Field(() => String, { nullable: true, description: 'Given name; asked of a person.' })
  givenName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name; asked of a person.' })
  familyName?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the body; asked of a body.' })
  legalName?: string | null;

  @Field(() => String, { nullable: true, description: 'SIREN of the body, if it has one.' })
  siren?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the credentials go by e-mail; absent: by post.' })
  email?: string | null;

  @Field(() => PostalAddressInput, {
    nullable: true,
    description: 'Where the letters go; asked when there is no e-mail.',
  })
  address?: PostalAddressInput | null;
}

@ObjectType('PartnerAccountIssued', { description: 'The account is made and its credentials on their way.' })
class PartnerAccountIssued {}

@ObjectType('PartnerAccountRefused', { implements: Refusal, description: 'Some answers are to be corrected.' })
class PartnerAccountRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'Every answer to correct.' })
  fields!: FieldRefusal[];
}

const IssuePartnerAccountResult = createUnionType({
  name: 'IssuePartnerAccountResult',
  description: 'The account, or what to correct.',
  types: () => [PartnerAccountIssued, PartnerAccountRefused] as const,
  resolveType: byKind,
});

export const AccountOfIssued = withPartnerAccount(PartnerAccountIssued);

/** R-CAF-01. */
@Resolver()
export class IssuePartnerAccountMutation {
  @Mutation(() => IssuePartnerAccountResult, { description: 'Makes a landlord’s account and sends its credentials.' })
  issuePartnerAccount(
    @Ctx() context: Context,
    @Arg('input', () => IssuePartnerAccountInput) input: IssuePartnerAccountInput,
  ) {
    return issuePartnerAccount(context, input);
  }
}
