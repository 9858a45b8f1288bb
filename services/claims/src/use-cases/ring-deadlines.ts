import type { FilterQuery } from '@mikro-orm/core';
import { MOST_PER_PAGE } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import type { ClaimClock } from '../domain/claim-deadlines.ts';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { describeDeadlines } from './describe-deadlines.ts';

/** The clocks that wait for a landlord (domain §5). */
const OF_LANDLORD: readonly ClaimClock[] = ['K-MED', 'K-DECL', 'K-DOCS', 'K-VALID'];

/** R-CLM-03 to R-CLM-05, R-SUB-02. What is to be done about claims of the ring, late or running, soonest first; at most a page. */
export async function ringDeadlines({ em, today }: Context, onRing: FilterQuery<UnpaidClaim> | null) {
  if (onRing === null) return [];
  const running = { claim: onRing, clock: { $in: OF_LANDLORD }, endedOn: null } as FilterQuery<ClaimDeadline>;
  const clocks = await em.find(ClaimDeadline, running, {
    orderBy: { dueOn: 'asc', id: 'asc' },
    limit: MOST_PER_PAGE,
    populate: ['claim.lease'],
  });
  return clocks.flatMap((clock) => {
    const { claim } = clock;
    const { id: contractId, landlordSpaceId: spaceId, tenantNames } = claim.lease;
    return describeDeadlines([clock], today).map((deadline) => ({
      spaceId,
      contractId,
      claimId: claim.declaredOn ? claim.id : null,
      tenantNames,
      deadline,
    }));
  });
}
