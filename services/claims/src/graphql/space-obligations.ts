import type { Context } from '@trousseau/service/definition';
import { Cents } from '@trousseau/service/scalars';
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { openObligations, type SpaceObligations } from '../use-cases/open-obligations.ts';

/** What ties one space to claims; services only. */
@Directive('@inaccessible')
@ObjectType('SpaceObligations', { description: 'Services only: what a space still has open here.' })
class SpaceObligationsType implements SpaceObligations {
  @Field(() => ID, { description: 'Id of the space.' })
  spaceId!: string;

  @Field(() => Int, { description: 'Its claims that await an answer or a payment.' })
  openClaimCount!: number;

  @Field(() => Cents, { description: 'What it owes the guarantor as a tenant.' })
  outstandingCents!: number;

  @Field(() => Boolean, { description: 'Whether money moved for or against it: accounts are kept.' })
  hasLedger!: boolean;
}

/** The question of the account service before a space is closed. */
@Resolver()
export class SpaceObligationsResolver {
  @Directive('@inaccessible')
  @Query(() => [SpaceObligationsType], { description: 'Services only: what each space asked about still has open.' })
  spaceObligations(@Ctx() { em }: Context, @Arg('spaceIds', () => [ID]) spaceIds: string[]) {
    return openObligations(em, spaceIds);
  }
}
