import type { FilterQuery } from '@mikro-orm/core';
import { connection } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import type { Temporal } from 'temporal-polyfill';
import { monthsToTell } from '../domain/monthly-update.ts';
import type { Term } from '../domain/terms.ts';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import { RentMonth } from '../entities/rent-month.ts';
import { leasesToChangeOnRing } from '../entities/visible-to.ts';
import { pick } from './read-account.ts';

/** One account to update, as one or several lines of the monthly table. */
export interface AccountToUpdate {
  claimId: string;
  contractId: string;
  spaceId: string;
  number: string;
  landlordName: string;
  tenantNames: string[];
  updateByOn: Temporal.PlainDate;
  suspended: boolean;
  months: Term[];
}

/** R-CLM-13. The accounts of every space of the ring that wait for their update, late ones first; as many statements however many. */
export async function ringAccountsToUpdate(
  context: Context,
  page: { first: number; after?: string | null | undefined },
) {
  const { em, viewer, today } = context;
  const lease = leasesToChangeOnRing(viewer);
  const waiting = { clock: 'K-MONTH', endedOn: null, startsOn: { $lte: today }, claim: { lease } };
  const asked = lease && (waiting as FilterQuery<ClaimDeadline>);
  const found = await connection(context, ClaimDeadline, asked, page, { dueOn: 'asc', id: 'asc' });
  await em.populate(found.nodes, ['claim.lease']);
  const contractIds = found.nodes.map(({ claim }) => claim.lease.id);
  const months = await em.find(RentMonth, { contractId: { $in: contractIds } }, { orderBy: { dueOn: 'asc' } });
  const byContract = Map.groupBy(months, ({ contractId }) => contractId);
  const lines = found.nodes.map((clock) => lineOf(clock, byContract.get(clock.claim.lease.id) ?? [], today));
  // A tenant whose exit has just been told of owes no rent after it.
  return { ...found, nodes: lines.filter((line) => line.months.length > 0) };
}

function lineOf({ claim, startsOn, dueOn }: ClaimDeadline, months: readonly RentMonth[], today: Temporal.PlainDate) {
  const { lease } = claim;
  return {
    claimId: claim.id,
    contractId: lease.id,
    spaceId: lease.landlordSpaceId,
    number: claim.number,
    landlordName: lease.landlordName,
    tenantNames: lease.tenantNames,
    updateByOn: dueOn,
    suspended: claim.status === 'SUSPENDED',
    months: monthsToTell({ lease, noted: months.map(pick), askedOn: startsOn, today }),
  } satisfies AccountToUpdate;
}
