import type { Context } from '@trousseau/service/definition';
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { countLiveContracts } from '../use-cases/count-live-contracts.ts';

/** How much one space still has to do with contracts; services only. */
@Directive('@inaccessible')
@ObjectType('SpaceLiveContracts', { description: 'Services only: contracts of a space that live.' })
class SpaceLiveContracts {
  @Field(() => ID, { description: 'Id of the space.' })
  spaceId!: string;

  @Field(() => Int, { description: 'Those it is the landlord or the tenant of.' })
  liveCount!: number;
}

/** The question of the account service before a space is closed. */
@Resolver()
export class LiveContractsResolver {
  @Directive('@inaccessible')
  @Query(() => [SpaceLiveContracts], { description: 'Services only: contracts that live, for each space asked about.' })
  liveContracts(@Ctx() { em }: Context, @Arg('spaceIds', () => [ID]) spaceIds: string[]) {
    return countLiveContracts(em, spaceIds);
  }
}
