import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { actorOf } from '@trousseau/service/viewer';
import { validate } from 'uuid';
import { receiptMachine } from '../domain/transitions.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { lockClaim } from './lock-lease.ts';

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
    const found = validate(input.receiptId) ? await em.findOne(SubrogationReceipt, { id: input.receiptId }) : null;
    if (!found) throw notFound();
    const { claim } = await lockClaim(em, context, found.claim.id);
    const receipt = await em.findOneOrFail(SubrogationReceipt, { id: found.id }, { refresh: true });
    const answer = { kind: 'ReceiptValidated' as const, receiptId: receipt.id };
    if (receipt.status === 'VALIDATED' || receipt.status === 'PAID') return answer;
    const status = move(receiptMachine, receipt.status, 'validate', 'LANDLORD');
    if (!status)
      throw invalidState('Cette quittance ne peut pas être validée. Rechargez la page pour voir où elle en est.');
    await endClaimClock(em, claim, 'K-VALID', { on: today, outcome: 'DONE' });
    const { dueOn } = startClaimClock(em, claim, 'K-PAY', today);
    em.assign(receipt, { status, validatedOn: today, validatedBy: actorOf(context.viewer), payByOn: dueOn });
    await publish(em, 'ReceiptValidated', {
      aggregateId: receipt.id,
      now,
      payload: { receiptId: receipt.id, claimId: claim.id },
    });
    await recordAudit(em, context, { act: 'RECEIPT_VALIDATED', subjectId: receipt.id, detail: claim.id });
    return answer;
  });
