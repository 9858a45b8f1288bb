import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { debtRaised } from '../emails/debt.ts';
import { Debt } from '../entities/debt.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { periodOf } from '../use-cases/period-of.ts';

/** N-DEBT: the tenant learns what was paid in his place, and how to repay it. */
export const tellDebt: Job = async (context, event) => {
  const { em, env } = context;
  const receipt = await em.findOneOrFail(
    SubrogationReceipt,
    { id: event.payload.receiptId ?? '' },
    { populate: ['lease'] },
  );
  const debt = await em.findOneOrFail(Debt, { id: event.payload.debtId ?? '' });
  const { lease } = receipt;
  await writeToMembers(context, event, 'tenantSpaceId', (language) =>
    debtRaised(
      {
        landlordName: lease.landlordName,
        paidCents: receipt.indemnityCents,
        period: periodOf(receipt, language),
        outstandingCents: debt.outstandingCents,
        planRequestByOn: debt.planRequestByOn,
        forDamage: receipt.damage !== null,
        url: `${env.publicOrigin}/locataire/remboursement`,
      },
      language,
    ),
  );
};
