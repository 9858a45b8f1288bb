import { connection, type Page } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { SuretyContract } from '../entities/surety-contract.ts';
import { visibleContracts } from '../entities/visible-to.ts';
import { SpaceRef } from './foreign.type.ts';
import { SuretyContractConnection } from './surety-contract.type.ts';

/** What this service adds to a space. */
@Resolver(() => SpaceRef)
export class SpaceResolver {
  @FieldResolver(() => SuretyContractConnection, {
    nullable: true,
    description: 'Contracts in which the space is landlord or tenant, among those you may see.',
  })
  contracts(
    @Root() { id }: SpaceRef,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<SuretyContract>> {
    const visible = visibleContracts(context.viewer);
    const ofSpace = { $or: [{ landlordSpaceId: id }, { tenantSpaceId: id }] };
    return connection(
      context,
      SuretyContract,
      visible && { $and: [ofSpace, visible] },
      { first, after },
      { generatedAt: 'desc', id: 'desc' },
    );
  }
}
