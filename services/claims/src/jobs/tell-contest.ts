import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { contestAnswered, receiptContested } from '../emails/receipt-contest.ts';
import { ReceiptContest } from '../entities/receipt-contest.ts';
import { landlordPageOf } from '../use-cases/receipt-subject.ts';

/** A receipt contested, upheld or cancelled → the landlord learns that it came, then what was answered and why. */
export const tellContest: Job = async (context, event) => {
  const { em, env } = context;
  const { receipt, answerByOn, answer, answerReason } = await em.findOneOrFail(
    ReceiptContest,
    { receipt: event.payload.receiptId ?? '' },
    { orderBy: { id: 'desc' }, populate: ['receipt'] },
  );
  const facts = { number: receipt.number, url: `${env.publicOrigin}${landlordPageOf(receipt)}` };
  if (event.type === 'ReceiptContested' || event.type === 'DamageReceiptContested')
    return writeToMembers(context, event, 'landlordSpaceId', (language) =>
      receiptContested({ ...facts, answerByOn }, language),
    );
  // Contested again meanwhile: the answer that was is older than the question that waits.
  if (!answer || answerReason === null || answerReason === undefined) return;
  const answered = { ...facts, answer, reason: answerReason };
  await writeToMembers(context, event, 'landlordSpaceId', (language) => contestAnswered(answered, language));
};
