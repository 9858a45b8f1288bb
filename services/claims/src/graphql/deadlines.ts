import type { Context } from '@trousseau/service/definition';
import type { Deadline } from '@trousseau/service/graphql-types';
import { roleOf } from '@trousseau/service/viewer';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { describeDeadlines } from '../use-cases/describe-deadlines.ts';
import { deadlinesOf } from './children.ts';

/** The timeline of a claim. The tenant's plan is no affair of the landlord's. */
export async function timelineOf(context: Context, claim: UnpaidClaim): Promise<Deadline[]> {
  const clocks = await deadlinesOf(context, claim.id);
  const isOfficer = roleOf(context.viewer) === 'OFFICER';
  return describeDeadlines(
    clocks.filter(({ clock }) => isOfficer || clock !== 'K-PLAN'),
    context.today,
    claim.status,
  );
}
