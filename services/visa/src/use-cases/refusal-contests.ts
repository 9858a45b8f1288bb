import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { invalidState } from '@trousseau/service/refusal';
import { parisDay } from '@trousseau/values/days';
import { typography } from '@trousseau/values/french';
import { type ContestStanding, contestIsForAnother, contestStanding } from '../domain/refusal-contest.ts';
import { EligibilityDecision } from '../entities/eligibility-decision.ts';
import { VisaContest } from '../entities/visa-contest.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { personOf } from './acting.ts';
import { lawInForce } from './law-in-force.ts';

/** N-REFUSAL with appeal. Whether a request that was refused may be contested today. */
export async function contestStandingOf(
  em: SqlEntityManager,
  context: Context,
  { id: requestId }: VisaRequest,
): Promise<ContestStanding> {
  const { eligible, decidedAt } = await em.findOneOrFail(
    EligibilityDecision,
    { requestId },
    { orderBy: { version: 'desc' } },
  );
  const contested = (await em.count(VisaContest, { requestId })) > 0;
  const facts = { refusedOn: parisDay(decidedAt), eligible, contested };
  return contestStanding(facts, context.today, await lawInForce(context));
}

/** Throws INVALID_STATE for the officer who refused what is now contested: another one decides. */
export async function assertNotOwnRefusal(em: SqlEntityManager, context: Context, requestId: string): Promise<void> {
  const refusedBy = personOf(context).identityId;
  if (await em.findOne(VisaContest, { requestId, refusedBy })) throw invalidState(typography(contestIsForAnother));
}

/** What was said against the refusal of a request, if anything; every request of a page in one statement. */
export async function contestOf(context: Context, requestId: string): Promise<VisaContest | null> {
  const [contest] = await loadMany(context, contestsKey, requestId, async (ids) => {
    const contests = await context.em.find(VisaContest, { requestId: { $in: [...ids] } });
    return Map.groupBy(contests, (one) => one.requestId);
  });
  return contest ?? null;
}

const contestsKey = {};
