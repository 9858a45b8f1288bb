import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { receiptIssued } from '../emails/receipt-issued.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { periodOf } from '../use-cases/period-of.ts';
import { landlordPageOf, validateByOn } from '../use-cases/receipt-subject.ts';

/** N-RECEIPT: a receipt waits for the landlord. */
export const tellReceiptIssued: Job = async (context, event) => {
  const { em, env } = context;
  const receipt = await em.findOneOrFail(
    SubrogationReceipt,
    { id: event.payload.receiptId ?? '' },
    { populate: ['lease'] },
  );
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    receiptIssued(
      {
        number: receipt.number,
        indemnityCents: receipt.indemnityCents,
        period: periodOf(receipt, language),
        validateByOn: validateByOn(receipt),
        url: `${env.publicOrigin}${landlordPageOf(receipt)}`,
      },
      language,
    ),
  );
};
