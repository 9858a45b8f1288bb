import type { FilterQuery } from '@mikro-orm/core';
import { connection } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import { claimsVisibleTo } from '../entities/visible-to.ts';
import { UnpaidClaimConnection } from './unpaid-claim.type.ts';

/** R-CLM-13: what monthly updates leave to the officer. */
@Resolver()
export class UpdatedClaimsResolver {
  @Query(() => UnpaidClaimConnection, {
    description:
      'Claims already paid once whose new months wait for a receipt, oldest promise first; or those suspended, whose update is late.',
  })
  async updatedClaimQueue(
    @Ctx() context: Context,
    @Arg('suspended', () => Boolean, { defaultValue: false }) suspended: boolean,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const visible = claimsVisibleTo(context.viewer);
    const running = suspended
      ? { clock: 'K-MONTH', endedOn: null, claim: { $and: [visible, { status: 'SUSPENDED' }] } }
      : { clock: 'K-RECEIPT', endedOn: null, claim: { $and: [visible, { status: 'PAID_OPEN' }] } };
    const asked = visible && (running as FilterQuery<ClaimDeadline>);
    const page = await connection(
      context,
      ClaimDeadline,
      asked,
      { first, after },
      { dueOn: 'asc', id: 'asc' },
      { bounded: true },
    );
    await context.em.populate(page.nodes, ['claim']);
    return { ...page, nodes: page.nodes.map(({ claim }) => claim) };
  }
}
