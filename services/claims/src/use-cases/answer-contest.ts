import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { actorOf } from '@trousseau/service/viewer';
import { validate } from 'uuid';
import { reasonIn, reasonMissing } from '../domain/reason.ts';
import { receiptMachine } from '../domain/transitions.ts';
import { type CONTEST_ANSWERS, ReceiptContest } from '../entities/receipt-contest.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { type ContestedFile, correctReceipt, upholdReceipt, withdrawReceipt } from './contested-receipt.ts';
import { lockReceipt } from './lock-receipt.ts';
import { noteGuaranteedLease } from './note-guaranteed-lease.ts';
import { subjectOf } from './receipt-subject.ts';

/** What an officer answers to a contested receipt, with the reason the landlord reads. */
export interface AnswerContest {
  operationId: string;
  receiptId: string;
  answer: (typeof CONTEST_ANSWERS)[number];
  reason: string;
}

const ANSWERS = {
  UPHOLD: { move: 'reissue', give: upholdReceipt, published: ['ReceiptUpheld', 'DamageReceiptUpheld'] },
  CORRECT: { move: 'withdraw', give: correctReceipt, published: ['ReceiptCancelled', 'DamageReceiptCancelled'] },
  WITHDRAW: { move: 'withdraw', give: withdrawReceipt, published: ['ReceiptCancelled', 'DamageReceiptCancelled'] },
} as const;

/**
 * R-STATE-RECEIPT, reissue and withdraw. An officer answers what the landlord found wrong: the receipt stands, a corrected one takes
 * its place, or it is cancelled and the file goes on. Nothing of it was paid, so the ledger holds nothing to undo. The lease is asked
 * of its owner first, since money follows.
 */
export async function answerContest(context: Context, input: AnswerContest) {
  const { receiptId } = input;
  const found = validate(receiptId) ? await context.em.fork().findOne(SubrogationReceipt, { id: receiptId }) : null;
  if (!found) throw notFound();
  await noteGuaranteedLease(context, found.lease.id);
  return once(context, 'answerContest', input.operationId, input, (em) => answer(em, context, input));
}

async function answer(em: SqlEntityManager, context: Context, input: AnswerContest) {
  const answerReason = reasonIn(input.reason);
  if (answerReason === null) return { kind: 'ContestAnswerRefused' as const, message: reasonMissing };
  const { receipt, lease } = await lockReceipt(em, context, input.receiptId);
  const contest = await em.findOne(ReceiptContest, { receipt, answer: null });
  const { move: event, give } = ANSWERS[input.answer];
  const status = move(receiptMachine, receipt.status, event, 'OFFICER');
  if (!contest || !status)
    throw invalidState('Cette quittance a déjà sa réponse. Rechargez la page pour voir où elle en est.');
  const file = { receipt, lease, status, subject: await subjectOf(em, receipt) };
  em.assign(contest, {
    ...{ answer: input.answer, answerReason, answeredOn: context.today },
    answeredBy: actorOf(context.viewer),
  });
  const refusal = await give(em, context, file, () => told(em, context, file, input.answer));
  return refusal ?? { kind: 'ContestAnswered' as const, receiptId: receipt.id };
}

/** Moves the receipt, tells the landlord, and keeps the act in the audit. */
async function told(em: SqlEntityManager, context: Context, file: ContestedFile, given: AnswerContest['answer']) {
  const { receipt, lease, subject } = file;
  receipt.status = file.status;
  await em.flush();
  const { now } = context;
  const [ofRent, ofDamage] = ANSWERS[given].published;
  const ids = { receiptId: receipt.id, landlordSpaceId: lease.landlordSpaceId };
  const { claim, damage } = subject;
  if (claim) await publish(em, ofRent, { aggregateId: receipt.id, now, payload: { ...ids, claimId: claim.id } });
  else await publish(em, ofDamage, { aggregateId: receipt.id, now, payload: { ...ids, damageClaimId: damage.id } });
  await recordAudit(em, context, { act: 'RECEIPT_CONTEST_ANSWERED', subjectId: receipt.id, detail: given });
}
