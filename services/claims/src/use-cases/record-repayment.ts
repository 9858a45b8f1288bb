import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { degradationClaimMachine } from '../domain/degradation-transitions.ts';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import { Debt } from '../entities/debt.ts';
import { DegradationClaim } from '../entities/degradation-claim.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { endClaimClock } from './claim-clocks.ts';
import { followPlan } from './follow-plan.ts';
import { derivedId, type Movement, postMovements } from './post-movements.ts';

/** A sum that came back, from the tenant or from the landlord who was paid late; the id is the ledger’s, so that it is posted once. */
export interface Repayment {
  transactionId: string;
  debtId: string;
  repaidCents: number;
  kind: 'DEBT_REPAID' | 'INDEMNITY_RETURNED';
}

/**
 * R-PLAN-03, R-SUB-06, S60. What a tenant repays lowers the debt, settles the instalments of the plan, oldest first, and closes the claim
 * when nothing is left. @returns false, and writes nothing, when it is more than what is left: a person looks at it
 */
export async function recordRepayment(
  em: SqlEntityManager,
  context: Pick<Context, 'now' | 'today'>,
  { transactionId, debtId, repaidCents, kind }: Repayment,
): Promise<boolean> {
  const { lease: ref } = await em.findOneOrFail(Debt, { id: debtId });
  const lease = await em.findOneOrFail(GuaranteedLease, { id: ref.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const debt = await em.findOneOrFail(Debt, { id: debtId }, { refresh: true });
  if (repaidCents > debt.outstandingCents) return false;
  postMovements(em, { contractId: lease.id, movedCents: repaidCents }, movementsOf(kind, transactionId), context);
  em.assign(debt, { outstandingCents: debt.outstandingCents - repaidCents });
  await followPlan(em, context, debt, repaidCents);
  await publish(em, 'RepaymentReceived', {
    aggregateId: debt.id,
    now: context.now,
    payload: { debtId: debt.id, tenantSpaceId: lease.tenantSpaceId },
  });
  if (debt.outstandingCents > 0) return true;
  await closeClaim(em, context, debt, lease);
  await closeDamage(em, context, debt, lease);
  return true;
}

/** R-SUB-06. The tenant paid the landlord after all: the debt ends by as much, and the landlord gives back what they were paid. */
function movementsOf(kind: Repayment['kind'], id: string): Movement[] {
  if (kind === 'DEBT_REPAID') return [{ id, kind }];
  return [
    { id: derivedId(id, 'SUBROGATION_UNDONE'), kind: 'SUBROGATION_UNDONE' },
    { id, kind },
  ];
}

/** R-STATE-UNPAIDCLAIM, debtRepaid. A claim that is elsewhere, with another receipt on its way or before a court, stays where it is. */
async function closeClaim(
  em: SqlEntityManager,
  { now, today }: Pick<Context, 'now' | 'today'>,
  debt: Debt,
  lease: GuaranteedLease,
) {
  const claim = await em.findOne(
    UnpaidClaim,
    { lease, status: { $in: ['PAID_OPEN', 'SUSPENDED'] } },
    { refresh: true },
  );
  const status = claim && move(unpaidClaimMachine, claim.status, 'debtRepaid', 'SYSTEM');
  if (!status) return;
  claim.status = status;
  await endClaimClock(em, claim, 'K-PLAN', { on: today, outcome: 'DONE' });
  for (const clock of ['K-MONTH', 'K-RECEIPT'] as const)
    await endClaimClock(em, claim, clock, { on: today, outcome: 'STOPPED' });
  const { landlordSpaceId, tenantSpaceId } = lease;
  const payload = { debtId: debt.id, claimId: claim.id, contractId: lease.id, landlordSpaceId, tenantSpaceId };
  await publish(em, 'DebtRepaid', { aggregateId: debt.id, now, payload });
}

/** R-STATE-DEGRADATIONCLAIM, debtRepaid. The damage that was paid is over with the debt. */
async function closeDamage(em: SqlEntityManager, { now }: Pick<Context, 'now'>, debt: Debt, lease: GuaranteedLease) {
  const damage = await em.findOne(DegradationClaim, { lease, status: 'PAID' }, { refresh: true });
  const status = damage && move(degradationClaimMachine, damage.status, 'debtRepaid', 'SYSTEM');
  if (!damage || status !== 'CLOSED') return;
  damage.status = status;
  const payload = { damageClaimId: damage.id, debtId: debt.id, landlordSpaceId: lease.landlordSpaceId };
  await publish(em, 'DamageRepaid', { aggregateId: damage.id, now, payload });
}
