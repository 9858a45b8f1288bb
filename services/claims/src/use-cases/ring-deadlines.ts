import type { FilterQuery } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MOST_PER_PAGE } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import type { Temporal } from 'temporal-polyfill';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { describeDeadlines } from './describe-deadlines.ts';

/** The clocks that wait for a landlord (domain §5). */
export const OF_LANDLORD = ['K-MED', 'K-DECL', 'K-DOCS', 'K-VALID'] as const;
export type LandlordClock = (typeof OF_LANDLORD)[number];

/** R-CLM-03 to R-CLM-05, R-SUB-02. What is to be done about claims of the ring, late or running, soonest first; at most a page. */
export const ringDeadlines = async ({ em, today }: Context, onRing: FilterQuery<UnpaidClaim> | null) =>
  onRing === null ? [] : deadlinesOfClaims(em, onRing, today);

/** The same of any claims, as it stands on a day. */
export async function deadlinesOfClaims(
  em: SqlEntityManager,
  claims: FilterQuery<UnpaidClaim>,
  today: Temporal.PlainDate,
) {
  const running = { claim: claims, clock: { $in: [...OF_LANDLORD] }, endedOn: null } as FilterQuery<ClaimDeadline>;
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
