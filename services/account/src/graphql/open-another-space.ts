import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal } from '@trousseau/service/graphql-types';
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
  Root,
} from 'type-graphql';
import { type AnotherSpaceInput, openAnotherSpace } from '../use-cases/open-another-space.ts';
import { LandlordKindEnum } from './enums.ts';
import { spaceOnRing } from './on-ring.ts';
import { SpaceType } from './space.type.ts';

@InputType('OpenAnotherSpaceInput', { description: 'A space to add to one’s ring.' })
class OpenAnotherSpaceInput implements AnotherSpaceInput {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => LandlordKindEnum, { description: 'What it is in law.' })
  kind!: AnotherSpaceInput['kind'];

  @Field(() => String, { nullable: true, description: 'Name of the company; asked of companies.' })
  legalName?: string | null;

  @Field(() => String, { nullable: true, description: 'SIREN; asked of companies.' })
  siren?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is a rental-intermediation body; asked of companies that are no SCI (R-ACC-10).',
  })
  isIntermediation?: boolean | null;
}

@ObjectType('AnotherSpaceOpened', { description: 'The space is on the ring and waits for its profile.' })
class AnotherSpaceOpened {}

@ObjectType('SciAlreadyHasSpace', {
  implements: Refusal,
  description: 'R-ACC-08: this SCI has its space; it is not opened twice.',
})
class SciAlreadyHasSpace extends Refusal {}

@ObjectType('NewSpaceRefused', { implements: Refusal, description: 'Some answers are to be corrected.' })
class NewSpaceRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'Every answer to correct.' })
  fields!: FieldRefusal[];
}

const OpenAnotherSpaceResult = createUnionType({
  name: 'OpenAnotherSpaceResult',
  description: 'The new space, or why there is none.',
  types: () => [AnotherSpaceOpened, SciAlreadyHasSpace, NewSpaceRefused] as const,
  resolveType: byKind,
});

/** The new space. */
@Resolver(() => AnotherSpaceOpened)
export class SpaceOfAnotherSpaceOpened {
  @FieldResolver(() => SpaceType, { description: 'The new space; one goes there with `switchSpace`.' })
  space(@Root() { spaceId }: { spaceId: string }, @Ctx() context: Context) {
    return spaceOnRing(context, spaceId);
  }
}

/** The space that stands in the way. */
@Resolver(() => SciAlreadyHasSpace)
export class ExistingSpaceOfSci {
  @FieldResolver(() => SpaceType, {
    nullable: true,
    description: 'Its space when it is on one’s own ring; null when somebody else holds it.',
  })
  existingSpace(@Root() { spaceId }: { spaceId: string | null }, @Ctx() context: Context) {
    return spaceOnRing(context, spaceId);
  }
}

/** R-ACC-08, D-ACC-04. */
@Resolver()
export class OpenAnotherSpaceMutation {
  @Mutation(() => OpenAnotherSpaceResult, { description: 'Adds a landlord’s space to one’s own ring.' })
  openAnotherSpace(@Ctx() context: Context, @Arg('input', () => OpenAnotherSpaceInput) input: OpenAnotherSpaceInput) {
    return openAnotherSpace(context, input);
  }
}
