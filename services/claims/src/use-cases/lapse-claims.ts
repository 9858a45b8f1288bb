import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Clock, JobContext } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { isOnTime } from '../domain/claim-deadlines.ts';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { endClaimClock } from './claim-clocks.ts';
import { followDocuments } from './follow-documents.ts';

/** Most claims looked at in one run; the next run takes the following ones. */
const AT_ONCE = 200;

/** K-DOCS, R-CLM-05. Declared claims whose papers did not come in time lapse; an officer may relieve them. */
export const lapseClaims: Clock = async (context) => {
  const due = await context.em
    .fork()
    .find(
      ClaimDeadline,
      { clock: 'K-DOCS', endedOn: null, dueOn: { $lt: context.today } },
      { limit: AT_ONCE, orderBy: { dueOn: 'asc', id: 'asc' } },
    );
  let lapsed = 0;
  for (const { claim } of due) lapsed += await lapse(context, claim.id);
  return lapsed;
};

async function lapse(context: JobContext, claimId: string): Promise<number> {
  return context.em.fork().transactional(async (fork) => {
    const em = fork as SqlEntityManager;
    const { lease } = await em.findOneOrFail(UnpaidClaim, { id: claimId });
    await em.findOneOrFail(GuaranteedLease, { id: lease.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const claim = await em.findOneOrFail(UnpaidClaim, { id: claimId }, { refresh: true });
    // Papers that all came are in time, also those of before this was noted as they came.
    if (claim.status === 'DECLARED') await followDocuments(em, context, claim);
    const running = await em.findOne(ClaimDeadline, { claim, clock: 'K-DOCS', endedOn: null });
    const status = move(unpaidClaimMachine, claim.status, 'lapse', 'CLOCK');
    if (!status || !running || isOnTime(context.today, running.dueOn)) return 0;
    claim.status = status;
    await endClaimClock(em, claim, 'K-DOCS', { on: context.today, outcome: 'STOPPED' });
    await publish(em, 'ClaimLapsed', {
      aggregateId: claim.id,
      now: context.now,
      payload: { claimId, contractId: lease.id, landlordSpaceId: lease.landlordSpaceId },
    });
    return 1;
  });
}
