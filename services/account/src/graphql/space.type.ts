import type { KeptAddress } from '@trousseau/communes/postal-address';
import { Instant, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Space } from '../entities/space.ts';
import { RoleEnum, SpaceKindEnum, SpaceStatusEnum } from './enums.ts';

/** A French postal address. */
@ObjectType('PostalAddress', { description: 'A postal address in France.' })
export class PostalAddress implements KeptAddress {
  @Field(() => String, { description: 'Number and street.' })
  street!: string;

  @Field(() => String, { description: 'Postcode, five digits.' })
  postcode!: string;

  @Field(() => String, { description: 'Town, as an envelope says it.' })
  city!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'INSEE code of its commune; null when it was typed before communes were chosen.',
  })
  inseeCode!: string | null;
}

/** What the guarantee knows one party as; the entity itself is returned. */
@Directive('@key(fields: "id")')
@ObjectType('Space', { description: 'What the guarantee knows one party as.' })
export class SpaceType implements Pick<Space, 'id' | 'role' | 'status' | 'displayName' | 'givenName' | 'familyName'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => RoleEnum, { description: 'Role, chosen at registration.' })
  role!: Space['role'];

  @Field(() => SpaceKindEnum, { nullable: true, description: 'What it is in law; null until the profile is complete.' })
  kind!: Space['kind'];

  @Field(() => SpaceStatusEnum, { description: 'Where it stands.' })
  status!: Space['status'];

  @Field(() => Instant, { description: 'When it was opened; tells apart those that have no name yet.' })
  createdAt!: Temporal.Instant;

  @Field(() => String, {
    nullable: true,
    description: 'The name contracts and receipts print; null until the profile is complete.',
  })
  displayName!: string | null;

  @Field(() => String, { nullable: true, description: 'Given name of the person, or of who acts for the company.' })
  givenName!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name of the person, or of who acts for the company.' })
  familyName!: string | null;

  @Field(() => PlainDate, { nullable: true, description: 'Birth date of a person.' })
  birthDate!: Temporal.PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Telephone, if given.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the company.' })
  legalName!: string | null;

  @Field(() => String, { nullable: true, description: 'SIREN of the company, nine digits.' })
  siren!: string | null;

  @Field(() => String, { nullable: true, description: 'SIRET of a letting agent or an intermediation body.' })
  siret!: string | null;

  @Field(() => [String], { description: 'Partners only: the départements whose files it may find.' })
  departements!: string[];
}
