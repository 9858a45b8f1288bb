import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { receiptPaid } from '../emails/receipt-paid.ts';
import { Payment } from '../entities/payment.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { periodOf } from '../use-cases/period-of.ts';
import { landlordPageOf } from '../use-cases/receipt-subject.ts';

/** N-PAID: the landlord learns that the transfer left. */
export const tellReceiptPaid: Job = async (context, event) => {
  const { em, env } = context;
  const receipt = await em.findOneOrFail(
    SubrogationReceipt,
    { id: event.payload.receiptId ?? '' },
    { populate: ['lease'] },
  );
  const payment = await em.findOneOrFail(Payment, { receipt, status: 'CONFIRMED' });
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    receiptPaid(
      {
        number: receipt.number,
        indemnityCents: payment.indemnityCents,
        period: periodOf(receipt, language),
        bankReference: payment.bankReference ?? '',
        forDamage: receipt.damage !== null,
        url: `${env.publicOrigin}${landlordPageOf(receipt)}`,
      },
      language,
    ),
  );
};
