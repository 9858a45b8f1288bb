import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Clock, JobContext } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { isOnTime } from '../domain/claim-deadlines.ts';
import { degradationClaimMachine } from '../domain/degradation-transitions.ts';
import { DegradationClaim } from '../entities/degradation-claim.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';

/** Most files looked at in one run; the next run takes the following ones. */
const AT_ONCE = 200;

/** K-DEGDOC, R-DEG-03. Damage files whose papers did not come in time lapse; an officer may lift it. @returns how many did */
export const lapseDamage: Clock = async (context) => {
  const due = await context.em
    .fork()
    .find(
      DegradationClaim,
      { status: 'DECLARED', documentsByOn: { $lt: context.today } },
      { limit: AT_ONCE, orderBy: { documentsByOn: 'asc', id: 'asc' } },
    );
  let lapsed = 0;
  for (const { id, lease } of due) lapsed += await lapse(context, id, lease.id);
  return lapsed;
};

async function lapse(context: JobContext, claimId: string, contractId: string): Promise<number> {
  return context.em.fork().transactional(async (fork) => {
    const em = fork as SqlEntityManager;
    const lease = await em.findOneOrFail(GuaranteedLease, { id: contractId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const claim = await em.findOneOrFail(DegradationClaim, { id: claimId }, { refresh: true });
    const status = move(degradationClaimMachine, claim.status, 'lapse', 'CLOCK');
    if (status !== 'LAPSED' || isOnTime(context.today, claim.documentsByOn)) return 0;
    claim.status = status;
    const payload = { damageClaimId: claim.id, contractId, landlordSpaceId: lease.landlordSpaceId };
    await publish(em, 'DamageLapsed', { aggregateId: claim.id, now: context.now, payload });
    return 1;
  });
}
