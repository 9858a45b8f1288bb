import type { FilterQuery } from '@mikro-orm/core';
import { MOST_PER_PAGE } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { Temporal } from 'temporal-polyfill';
import { deadlinesOf } from '../domain/deadlines.ts';
import { SuretyContract } from '../entities/surety-contract.ts';
import { factsOf } from './facts-of.ts';

/** What one may do until then and need not: nobody is reminded of it. */
const OPTIONAL = 'edit';

/** R-CON-05. What is to be done about the contracts that are not signed yet, late or next, soonest first; at most a page. */
export async function ringDeadlines({ em, today }: Context, onRing: FilterQuery<SuretyContract> | null) {
  if (onRing === null) return [];
  const open = { ...(onRing as object), status: { $in: ['GENERATED', 'VALIDATED'] }, signedOn: null };
  const contracts = await em.find(SuretyContract, open as FilterQuery<SuretyContract>, {
    orderBy: { plannedSignatureOn: 'asc', id: 'asc' },
    limit: MOST_PER_PAGE,
  });
  return contracts
    .flatMap((contract) =>
      deadlinesOf(factsOf(contract), today)
        .filter(({ id, state }) => id !== OPTIONAL && (state === 'NOW' || state === 'LATE'))
        .map((deadline) => ({
          spaceId: contract.landlordSpaceId,
          contractId: contract.id,
          claimId: null,
          tenantNames: contract.tenantNames,
          deadline,
        })),
    )
    .sort((one, other) => Temporal.PlainDate.compare(one.deadline.dueOn, other.deadline.dueOn))
    .slice(0, MOST_PER_PAGE);
}
