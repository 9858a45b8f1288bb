import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { formatCents } from '@trousseau/values/cents';
import { type BankMovement, ownReferenceIn, paymentIdOf } from '../domain/bank-line.ts';
import type { BankLine } from '../entities/bank-statement.ts';
import { Debt } from '../entities/debt.ts';
import { LateRentReturn } from '../entities/late-rent-return.ts';
import { Payment } from '../entities/payment.ts';
import { confirmPaymentIn } from './confirm-payment.ts';
import { recordRepayment } from './record-repayment.ts';
import { announcedInWords } from './return-late-rent.ts';
import { returnPaymentIn } from './return-payment.ts';
import { reversePaymentIn } from './reverse-payment.ts';

/** What a movement was found to be. */
export type Reconciled = Pick<BankLine, 'outcome' | 'subjectId' | 'question'>;

/**
 * Finds whose money moved, by our own references alone, and does what follows: a transfer of ours is confirmed or returned, a
 * repayment lowers its debt. Whatever is not certain is left to a person, with the question; nothing is guessed from a name.
 */
export async function reconcileMovement(
  em: SqlEntityManager,
  context: Context,
  lineId: string,
  movement: BankMovement,
): Promise<Reconciled> {
  const payment = await paymentOf(em, movement);
  if (payment) return reconcileTransfer(em, context, lineId, payment, movement);
  if (movement.direction === 'DEBIT') return toExamine('Ce débit n’est pas un de nos virements.');
  const reference = ownReferenceIn(movement.remittance) ?? ownReferenceIn(movement.endToEndId ?? '');
  if (!reference) return toExamine('Aucune référence de remboursement connue dans le motif.');
  return reconcileReference(em, context, { ...movement, id: lineId }, reference);
}

/** A credit that one of our references names; its id is that of the posting, so that it is posted once. */
type NamedCredit = Pick<BankLine, 'id' | 'movementCents' | 'bookedOn'>;

/** R-PLAN-03, R-SUB-06. Does what a credit with one of our references does: found in the bank’s words, or said by an officer. */
export async function reconcileReference(
  em: SqlEntityManager,
  context: Context,
  credit: NamedCredit,
  reference: string,
): Promise<Reconciled> {
  const announced = await em.findOne(LateRentReturn, { reference });
  if (announced) return reconcileLateRent(em, context, credit, announced);
  const debt = await em.findOne(Debt, { reference });
  if (!debt) return toExamine(`Aucun remboursement n’a la référence ${reference}.`);
  const { id: transactionId, movementCents: repaidCents } = credit;
  const recorded = await recordRepayment(em, context, {
    ...{ transactionId, debtId: debt.id, repaidCents, kind: 'DEBT_REPAID' },
  });
  if (recorded) return { outcome: 'REPAYMENT', subjectId: debt.id, question: null };
  const left = formatCents(debt.outstandingCents);
  return toExamine(`Plus que le reste à rembourser de ${debt.reference} (${left})\u00a0: rien n’est enregistré.`);
}

/** R-SUB-06. The landlord gave back what was announced: the debt is lower by as much, once. */
async function reconcileLateRent(
  em: SqlEntityManager,
  context: Context,
  { id: transactionId, movementCents: repaidCents, bookedOn }: NamedCredit,
  announced: LateRentReturn,
): Promise<Reconciled> {
  if (announced.returnedOn || repaidCents !== announced.returnCents) return toExamine(announcedInWords(announced));
  const debt = await em.findOneOrFail(Debt, { lease: announced.contractId });
  const repayment = { transactionId, debtId: debt.id, repaidCents, kind: 'INDEMNITY_RETURNED' as const };
  if (!(await recordRepayment(em, context, repayment))) return toExamine(announcedInWords(announced));
  announced.returnedOn = bookedOn;
  return { outcome: 'LATE_RENT', subjectId: announced.id, question: null };
}

async function paymentOf(em: SqlEntityManager, { endToEndId }: BankMovement): Promise<Payment | null> {
  const id = paymentIdOf(endToEndId);
  return id === null ? null : em.findOne(Payment, { id });
}

async function reconcileTransfer(
  em: SqlEntityManager,
  context: Context,
  lineId: string,
  payment: Payment,
  { direction, movementCents, bankReference, returnReason }: BankMovement,
): Promise<Reconciled> {
  const subjectId = payment.id;
  if (movementCents !== payment.indemnityCents)
    return toExamine(`Le virement ${payment.reference} était de ${formatCents(payment.indemnityCents)}.`);
  if (direction === 'CREDIT') {
    const returned = { paymentId: payment.id, lineId, reason: returnReason ?? 'retour' };
    if (payment.status === 'SENT') await returnPaymentIn(em, context, payment.id, returned.reason);
    else if (payment.status !== 'CONFIRMED' || !(await reversePaymentIn(em, context, returned)))
      return toExamine(
        `La banque rend le virement ${payment.reference}, mais son dossier a continué depuis\u00a0: voyez-le avec la comptabilité.`,
      );
    return { outcome: 'TRANSFER_RETURNED', subjectId, question: null };
  }
  if (payment.status === 'SENT') await confirmPaymentIn(em, context, payment.id, bankReference);
  else if (payment.status !== 'CONFIRMED')
    return toExamine(`La banque a exécuté le virement ${payment.reference}, que nous croyions rendu.`);
  return { outcome: 'TRANSFER_CONFIRMED', subjectId, question: null };
}

const toExamine = (question: string): Reconciled => ({ outcome: 'TO_EXAMINE', subjectId: null, question });
