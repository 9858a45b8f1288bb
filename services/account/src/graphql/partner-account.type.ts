import { PageInfo } from '@trousseau/service/graphql-types';
import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PartnerAccount } from '../entities/partner-account.ts';
import type { PartnerUser } from '../entities/partner-user.ts';
import {
  CredentialWayEnum,
  PartnerAccessStatusEnum,
  PartnerLandlordKindEnum,
  PartnerRightsEnum,
  PartnerRoleEnum,
} from './enums.ts';

/** The entity itself is returned. */
@ObjectType('PartnerUser', { description: 'One person’s access to a partner account.' })
export class PartnerUserType
  implements Pick<PartnerUser, 'id' | 'status' | 'role' | 'rights' | 'sentBy' | 'isPrincipal'>
{
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Fourteen characters that pair identifier and secret (R-CAF-05).' })
  userNumber!: string;

  @Field(() => PartnerAccessStatusEnum, { description: 'Where it stands.' })
  status!: PartnerUser['status'];

  @Field(() => PartnerRoleEnum, { nullable: true, description: 'What the person is; null before the first login.' })
  role!: PartnerUser['role'];

  @Field(() => PartnerRightsEnum, {
    description: 'What a user of a body may do; holder and administrator do everything.',
  })
  rights!: PartnerUser['rights'];

  @Field(() => Boolean, { description: 'Whether it is that of the holder or administrator, present or awaited.' })
  isPrincipal!: boolean;

  @Field(() => CredentialWayEnum, { description: 'How its credentials travel.' })
  sentBy!: PartnerUser['sentBy'];

  @Field(() => Instant, {
    nullable: true,
    description: 'When its last provisional secret left; null while it waits to.',
  })
  secretSentAt!: Temporal.Instant | null;

  @Field(() => Instant, { nullable: true, description: 'When the first login was done.' })
  firstLoginAt!: Temporal.Instant | null;
}

/** The entity itself is returned. */
@ObjectType('PartnerAccount', {
  description: 'A landlord as one partner organisation knows them, in one département (R-CAF-04).',
})
export class PartnerAccountType
  implements Pick<PartnerAccount, 'id' | 'displayName' | 'departement' | 'landlordKind' | 'status'>
{
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Name of the person or of the body.' })
  displayName!: string;

  @Field(() => PartnerLandlordKindEnum, { description: 'What the landlord is in law.' })
  landlordKind!: PartnerAccount['landlordKind'];

  @Field(() => String, { nullable: true, description: 'SIREN of a body, if given.' })
  siren!: string | null;

  @Field(() => String, { description: 'The département.' })
  departement!: string;

  @Field(() => PartnerAccessStatusEnum, { description: 'Where the access of its holder or administrator stands.' })
  status!: PartnerAccount['status'];

  @Field(() => String, { nullable: true, description: 'The address of the account; null when it is reached by post.' })
  email!: string | null;

  @Field(() => Instant, { description: 'When it was issued.' })
  createdAt!: Temporal.Instant;
}

/** A page of partner accounts. */
@ObjectType('PartnerAccountConnection', { description: 'A page of partner accounts.' })
export class PartnerAccountConnection {
  @Field(() => [PartnerAccountType], { description: 'Accounts of this page.' })
  nodes!: PartnerAccountType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
