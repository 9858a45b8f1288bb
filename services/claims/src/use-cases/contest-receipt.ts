import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { actorOf } from '@trousseau/service/viewer';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { startClock } from '../domain/claim-deadlines.ts';
import { REASON_LENGTH, reasonIn } from '../domain/reason.ts';
import { receiptMachine } from '../domain/transitions.ts';
import { ReceiptContest } from '../entities/receipt-contest.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { lockReceipt } from './lock-receipt.ts';
import { type ReceiptSubject, subjectOf } from './receipt-subject.ts';

/** The receipt the landlord does not accept, and what is wrong in it. */
export interface ContestReceipt {
  operationId: string;
  receiptId: string;
  reason: string;
}

/**
 * R-STATE-RECEIPT, contest. The landlord says what is wrong in a receipt instead of validating it: nothing is paid, and an officer
 * answers within the days a receipt is made in (K-RECEIPT).
 */
export const contestReceipt = (context: Context, input: ContestReceipt) =>
  once(context, 'contestReceipt', input.operationId, input, async (em) => {
    const { today, now } = context;
    const { receipt, lease } = await lockReceipt(em, context, input.receiptId);
    const reason = reasonIn(input.reason);
    if (reason === null) return contestReasonMissing;
    const status = move(receiptMachine, receipt.status, 'contest', 'LANDLORD');
    if (!status)
      throw invalidState('Cette quittance ne peut pas être contestée. Rechargez la page pour voir où elle en est.');
    const subject = await subjectOf(em, receipt);
    const answerByOn = await startAnswerClock(em, subject, today);
    receipt.status = status;
    em.persist(
      em.create(ReceiptContest, {
        ...{ id: uuidv7(), receipt, reason, contestedAt: now, contestedOn: today, answerByOn },
        contestedBy: actorOf(context.viewer),
      }),
    );
    const { claim, damage } = subject;
    const ids = { receiptId: receipt.id, landlordSpaceId: lease.landlordSpaceId };
    if (claim)
      await publish(em, 'ReceiptContested', { aggregateId: receipt.id, now, payload: { ...ids, claimId: claim.id } });
    else {
      const payload = { ...ids, damageClaimId: damage.id };
      await publish(em, 'DamageReceiptContested', { aggregateId: receipt.id, now, payload });
    }
    await recordAudit(em, context, { act: 'RECEIPT_CONTESTED', subjectId: receipt.id, detail: (claim ?? damage).id });
    return { kind: 'ReceiptContested' as const, receiptId: receipt.id };
  });

/** K-RECEIPT. @returns the last day to answer; a claim keeps its clock, damage keeps the day on its contest alone */
async function startAnswerClock(em: SqlEntityManager, { claim }: ReceiptSubject, today: Temporal.PlainDate) {
  if (!claim) return startClock('K-RECEIPT', today).dueOn;
  await endClaimClock(em, claim, 'K-VALID', { on: today, outcome: 'STOPPED' });
  return startClaimClock(em, claim, 'K-RECEIPT', today).dueOn;
}

const contestReasonMissing = {
  kind: 'ContestIncomplete' as const,
  message: `Dites ce qui ne va pas dans la quittance, en ${REASON_LENGTH.least} à ${REASON_LENGTH.most} caractères.`,
};
