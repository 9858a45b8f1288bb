import type { Context } from '@trousseau/service/definition';
import { RingDeadline, RingOrder } from '@trousseau/service/graphql-types';
import { keysetConnection } from '@trousseau/service/keyset';
import { ringSpaceIdsOf } from '@trousseau/service/viewer';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { SuretyContract } from '../entities/surety-contract.ts';
import { ringOrders } from '../use-cases/contract-orders.ts';
import { ringDeadlines } from '../use-cases/ring-deadlines.ts';
import { guaranteesOf } from '../use-cases/space-guarantees.ts';
import { ContractStatusEnum } from './enums.ts';
import { SpaceRef } from './foreign.type.ts';
import { type RingContract, RingContractConnection, SpaceGuarantees } from './ring.type.ts';

/** D-ACC-04: what a landlord reads of all their spaces at once, acting in any of them. */
@Resolver()
export class RingContractsResolver {
  @Query(() => RingContractConnection, {
    description: 'Contracts of every space on one’s ring; counted to a thousand.',
  })
  async ringContracts(
    @Ctx() context: Context,
    @Arg('spaceIds', () => [ID], { nullable: true, description: 'Only these spaces of the ring.' })
    spaceIds: string[] | null,
    @Arg('statuses', () => [ContractStatusEnum], { nullable: true, description: 'Only these statuses.' })
    statuses: SuretyContract['status'][] | null,
    @Arg('order', () => RingOrder, { defaultValue: 'NEWEST_FIRST' }) order: keyof typeof RingOrder,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const ids = ringSpaceIdsOf(context.viewer, spaceIds);
    const { order: columns, newestFirst } = ringOrders[order];
    const asked = statuses ? { status: { $in: statuses } } : {};
    const page = await keysetConnection(context, SuretyContract, asked, { first, after }, columns, {
      newestFirst,
      parts: { of: 'landlordSpaceId', ids },
    });
    return { ...page, nodes: page.nodes.map(lineOf) };
  }

  @Query(() => [RingDeadline], { description: 'What is to be done about contracts of the ring, soonest first.' })
  ringContractDeadlines(
    @Ctx() context: Context,
    @Arg('spaceIds', () => [ID], { nullable: true, description: 'Only these spaces of the ring.' })
    spaceIds: string[] | null,
  ) {
    return ringDeadlines(context, ringSpaceIdsOf(context.viewer, spaceIds));
  }
}

/** What this service adds to a space of the ring. */
@Resolver(() => SpaceRef)
export class SpaceGuaranteesResolver {
  @FieldResolver(() => SpaceGuarantees, {
    nullable: true,
    description: 'What it guarantees; null for a space that is not on one’s ring.',
  })
  guarantees(@Root() { id }: SpaceRef, @Ctx() context: Context) {
    return guaranteesOf(context, id);
  }
}

const lineOf = (contract: SuretyContract): RingContract => ({
  ...contract,
  spaceId: contract.landlordSpaceId,
  dwellingLine: `${contract.street}, ${contract.city}`,
  monthlyCents: contract.rentCents + contract.chargesCents,
});
