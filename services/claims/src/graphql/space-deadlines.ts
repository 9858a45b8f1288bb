import type { Context } from '@trousseau/service/definition';
import { PlainDate } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { deadlinesOfClaims } from '../use-cases/ring-deadlines.ts';

/** A day on which something is due about a claim; services only, and of nobody's name. */
@Directive('@inaccessible')
@ObjectType('SpaceDeadline', { description: 'Services only: something a landlord has to do about a claim.' })
class SpaceDeadline {
  @Field(() => ID, { description: 'Id of the clock.' })
  id!: string;

  @Field(() => ID, { description: 'The contract it is about.' })
  contractId!: string;

  @Told()
  @Field(() => String, { description: 'What is to be done, in French or as the page asks.' })
  label!: string;

  @Field(() => PlainDate, { description: 'Day the clock started.' })
  startsOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Last day.' })
  dueOn!: Temporal.PlainDate;

  @Told()
  @Field(() => String, { description: 'What follows if it is missed, in French or as the page asks.' })
  consequence!: string;
}

/** The question of the contract service for a landlord's calendar. */
@Resolver()
export class SpaceDeadlinesResolver {
  @Directive('@inaccessible')
  @Query(() => [SpaceDeadline], { description: 'Services only: what is to be done about claims of landlords’ spaces.' })
  async spaceDeadlines(
    @Ctx() { em }: Context,
    @Arg('spaceIds', () => [ID]) spaceIds: string[],
    @Arg('on', () => PlainDate, { description: 'The day it is asked for.' }) on: Temporal.PlainDate,
  ): Promise<SpaceDeadline[]> {
    const found = await deadlinesOfClaims(em, { lease: { landlordSpaceId: { $in: spaceIds } } }, on);
    return found.map(({ contractId, deadline }) => ({ ...deadline, contractId }));
  }
}
