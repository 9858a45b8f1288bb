import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal } from '@trousseau/service/graphql-types';
import { loadById } from '@trousseau/service/load-by-id';
import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql';
import type { TypedProfile } from '../domain/profile.ts';
import { Space } from '../entities/space.ts';
import { visibleSpaces } from '../entities/visible-to.ts';
import { completeProfile } from '../use-cases/complete-profile.ts';
import { SpaceKindEnum } from './enums.ts';
import { SpaceType } from './space.type.ts';

@InputType('PostalAddressInput', { description: 'A postal address in France.' })
export class PostalAddressInput {
  @Field(() => String, { description: 'Number and street.' })
  street!: string;

  @Field(() => String, { description: 'Postcode, five digits.' })
  postcode!: string;

  @Field(() => ID, { description: 'INSEE code of its commune, chosen among `communes`.' })
  inseeCode!: string;
}

@InputType('CompleteProfileInput', { description: 'S-ACC-04, the personal data of a space.' })
class CompleteProfileInput implements TypedProfile {
  @Field(() => SpaceKindEnum, { description: 'What the space is in law; it must suit its role.' })
  kind!: string;

  @Field(() => String, { description: 'Given name of the person, or of who acts for the company.' })
  givenName!: string;

  @Field(() => String, { description: 'Family name of the person, or of who acts for the company.' })
  familyName!: string;

  @Field(() => PlainDate, { nullable: true, description: 'Birth date; asked of persons.' })
  birthDate?: Temporal.PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Telephone, optional.' })
  phone?: string | null;

  @Field(() => PostalAddressInput, { description: 'Postal address.' })
  address!: PostalAddressInput;

  @Field(() => String, { nullable: true, description: 'Name of the company; asked of companies.' })
  legalName?: string | null;

  @Field(() => String, { nullable: true, description: 'SIREN; asked of companies.' })
  siren?: string | null;

  @Field(() => String, { nullable: true, description: 'SIRET; asked of letting agents and intermediation bodies.' })
  siret?: string | null;

  @Field(() => String, { nullable: true, description: 'Account one is paid on; asked of landlords.' })
  iban?: string | null;
}

@ObjectType('ProfileCompleted', { description: 'The profile is complete and the space open.' })
class ProfileCompleted {}

@ObjectType('ProfileRefused', { implements: Refusal, description: 'Some answers are to be corrected.' })
class ProfileRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'Every answer to correct.' })
  fields!: FieldRefusal[];
}

const CompleteProfileResult = createUnionType({
  name: 'CompleteProfileResult',
  description: 'The open space, or what to correct.',
  types: () => [ProfileCompleted, ProfileRefused] as const,
  resolveType: byKind,
});

/** The space, as it now stands. */
@Resolver(() => ProfileCompleted)
export class SpaceOfProfileCompleted {
  @FieldResolver(() => SpaceType, { description: 'The space, as it now stands.' })
  space(@Ctx() context: Context) {
    const { viewer } = context;
    return loadById(context, Space, viewer.kind === 'PERSON' ? viewer.spaceId : null, visibleSpaces(viewer));
  }
}

/** S-ACC-04. */
@Resolver()
export class CompleteProfileMutation {
  @Mutation(() => CompleteProfileResult, { description: 'Fills the personal data of one’s own space.' })
  completeProfile(@Ctx() context: Context, @Arg('input', () => CompleteProfileInput) input: CompleteProfileInput) {
    return completeProfile(context, input);
  }
}
