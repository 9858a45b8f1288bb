import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { actorOf } from '@trousseau/service/viewer';
import type { Temporal } from 'temporal-polyfill';
import { startClock } from '../domain/claim-deadlines.ts';
import { receiptMachine } from '../domain/transitions.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { lockReceipt } from './lock-receipt.ts';
import { type ReceiptSubject, subjectOf } from './receipt-subject.ts';

/** The receipt the landlord accepts. */
export interface ValidateReceipt {
  operationId: string;
  receiptId: string;
}

/**
 * R-SUB-02. The landlord accepts the sums; only then is the payment triggered. Accepting what a member of the space, or
 * another tab, has already accepted answers the same and does nothing: one payment (F12).
 */
export const validateReceipt = (context: Context, input: ValidateReceipt) =>
  once(context, 'validateReceipt', input.operationId, input, async (em) => {
    const { today, now } = context;
    const { receipt } = await lockReceipt(em, context, input.receiptId);
    const answer = { kind: 'ReceiptValidated' as const, receiptId: receipt.id };
    if (receipt.status === 'VALIDATED' || receipt.status === 'PAID') return answer;
    const status = move(receiptMachine, receipt.status, 'validate', 'LANDLORD');
    if (!status)
      throw invalidState('Cette quittance ne peut pas être validée. Rechargez la page pour voir où elle en est.');
    const subject = await subjectOf(em, receipt);
    const payByOn = await startPaymentClock(em, subject, today);
    em.assign(receipt, { status, validatedOn: today, validatedBy: actorOf(context.viewer), payByOn });
    const { claim, damage } = subject;
    if (claim) {
      const payload = { receiptId: receipt.id, claimId: claim.id };
      await publish(em, 'ReceiptValidated', { aggregateId: receipt.id, now, payload });
    } else {
      const payload = { receiptId: receipt.id, damageClaimId: damage.id };
      await publish(em, 'DamageReceiptValidated', { aggregateId: receipt.id, now, payload });
    }
    await recordAudit(em, context, { act: 'RECEIPT_VALIDATED', subjectId: receipt.id, detail: (claim ?? damage).id });
    return answer;
  });

/** K-PAY. @returns the last day to pay; a claim keeps its clock, damage keeps the day on its receipt alone */
async function startPaymentClock(em: SqlEntityManager, { claim }: ReceiptSubject, today: Temporal.PlainDate) {
  if (!claim) return startClock('K-PAY', today).dueOn;
  await endClaimClock(em, claim, 'K-VALID', { on: today, outcome: 'DONE' });
  return startClaimClock(em, claim, 'K-PAY', today).dueOn;
}
