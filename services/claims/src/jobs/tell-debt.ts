import type { Job } from '@trousseau/service/definition';
import { debtRaised } from '../emails/debt.ts';
import { Debt } from '../entities/debt.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { periodOf } from '../use-cases/period-of.ts';
import { writeTo } from './write-to.ts';

/** N-DEBT: the tenant learns what was paid in his place, and how to repay it. */
export const tellDebt: Job = async (context, event) => {
  const { em, env } = context;
  const receipt = await em.findOneOrFail(
    SubrogationReceipt,
    { id: event.payload.receiptId ?? '' },
    { populate: ['claim.lease'] },
  );
  const debt = await em.findOneOrFail(Debt, { id: event.payload.debtId ?? '' });
  const { lease } = receipt.claim;
  const message = debtRaised({
    landlordName: lease.landlordName,
    paidCents: receipt.indemnityCents,
    period: periodOf(receipt),
    outstandingCents: debt.outstandingCents,
    planRequestByOn: debt.planRequestByOn,
    url: `${env.publicOrigin}/locataire/remboursement`,
  });
  await writeTo(context, lease.tenantSpaceId, `${event.id}.tenant`, message);
};
