import { pageOf } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { claimsOf, leaseById } from './children.ts';
import { SuretyContractRef } from './surety-contract.type.ts';
import { TenantAccountType } from './tenant-account.type.ts';
import { UnpaidClaimConnection } from './unpaid-claim.type.ts';

/** Another service's contract: nothing is read for its id alone; each field below loads only what the viewer may see. */
export const resolveSuretyContract = ({ id }: { id: string }): SuretyContractRef => ({ id });

/** What claims adds to a contract. */
@Resolver(() => SuretyContractRef)
export class SuretyContractResolver {
  @FieldResolver(() => TenantAccountType, {
    nullable: true,
    description: 'The tenant’s account; null until the contract is validated.',
  })
  tenantAccount(@Root() { id }: SuretyContractRef, @Ctx() context: Context) {
    return leaseById(context, id);
  }

  @FieldResolver(() => UnpaidClaimConnection, { nullable: true, description: 'Its claims, newest first.' })
  async unpaidClaims(
    @Root() { id }: SuretyContractRef,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const page = pageOf({ first, after });
    const claims = (await claimsOf(context, id)).filter(({ status }) => status !== 'WATCH');
    const nodes = claims.slice(page.offset, page.offset + page.first);
    const end = page.offset + nodes.length;
    return {
      nodes,
      totalCount: claims.length,
      pageInfo: {
        hasNextPage: end < claims.length,
        endCursor: nodes.length === 0 ? null : Buffer.from(`o:${end}`).toString('base64url'),
      },
    };
  }
}
