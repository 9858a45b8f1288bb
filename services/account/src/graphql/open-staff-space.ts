import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import {
  Arg,
  Ctx,
  createUnionType,
  Directive,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql';
import { openOfficerSpace, openPartnerSpace } from '../use-cases/open-staff-space.ts';
import { EmailRefused, PasswordRefused } from './password-refused.type.ts';

@Directive('@inaccessible')
@InputType('OpenOfficerSpaceInput', { description: 'Services only: an officer.' })
class OpenOfficerSpaceInput {
  @Field(() => String, { description: 'The login.' })
  email!: string;

  @Field(() => String, { description: 'The first password.' })
  password!: string;

  @Field(() => String, { description: 'Given name.' })
  givenName!: string;

  @Field(() => String, { description: 'Family name.' })
  familyName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Secret of an authenticator already set up; refused in production.',
  })
  authenticatorSecret?: string | null;
}

@Directive('@inaccessible')
@InputType('OpenPartnerSpaceInput', { description: 'Services only: a partner body.' })
class OpenPartnerSpaceInput {
  @Field(() => String, { description: 'The login.' })
  email!: string;

  @Field(() => String, { description: 'The first password.' })
  password!: string;

  @Field(() => String, { description: 'Name of the body.' })
  organisation!: string;

  @Field(() => [String], { description: 'Départements whose files it may find.' })
  departements!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Secret of an authenticator already set up; refused in production.',
  })
  authenticatorSecret?: string | null;
}

@Directive('@inaccessible')
@ObjectType('OfficerSpaceOpened', { description: 'Services only: the officer may sign in.' })
class OfficerSpaceOpened {
  @Field(() => ID, { description: 'Id of the space.' })
  spaceId!: string;
}

@Directive('@inaccessible')
@ObjectType('PartnerSpaceOpened', { description: 'Services only: the partner may sign in.' })
class PartnerSpaceOpened {
  @Field(() => ID, { description: 'Id of the space.' })
  spaceId!: string;
}

const OpenOfficerSpaceResult = createUnionType({
  name: 'OpenOfficerSpaceResult',
  description: 'Services only: the space, or what to correct.',
  types: () => [OfficerSpaceOpened, PasswordRefused, EmailRefused] as const,
  resolveType: byKind,
});

const OpenPartnerSpaceResult = createUnionType({
  name: 'OpenPartnerSpaceResult',
  description: 'Services only: the space, or what to correct.',
  types: () => [PartnerSpaceOpened, PasswordRefused, EmailRefused] as const,
  resolveType: byKind,
});

/** Spaces nobody registers for; the local tools open them. */
@Resolver()
export class OpenStaffSpaceMutations {
  @Directive('@inaccessible')
  @Mutation(() => OpenOfficerSpaceResult, { description: 'Services only: opens the space of an officer.' })
  openOfficerSpace(@Ctx() context: Context, @Arg('input', () => OpenOfficerSpaceInput) input: OpenOfficerSpaceInput) {
    return openOfficerSpace(context, input);
  }

  @Directive('@inaccessible')
  @Mutation(() => OpenPartnerSpaceResult, { description: 'Services only: opens the space of a partner.' })
  openPartnerSpace(@Ctx() context: Context, @Arg('input', () => OpenPartnerSpaceInput) input: OpenPartnerSpaceInput) {
    return openPartnerSpace(context, input);
  }
}
