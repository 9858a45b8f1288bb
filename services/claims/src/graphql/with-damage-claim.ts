import type { Context } from '@trousseau/service/definition';
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { damageById } from './damage-children.ts';
import { DegradationClaimType } from './degradation-claim.type.ts';

/** Results of mutations carry an id; the damage claim itself is read again, as anybody else would read it. */
export function withDamageClaim(Result: ClassType<object>) {
  @Resolver(() => Result)
  class ClaimOfResult {
    @FieldResolver(() => DegradationClaimType, { description: 'The damage claim, as it now stands.' })
    claim(@Root() { damageClaimId }: { damageClaimId: string }, @Ctx() context: Context) {
      return damageById(context, damageClaimId);
    }
  }
  return ClaimOfResult;
}
