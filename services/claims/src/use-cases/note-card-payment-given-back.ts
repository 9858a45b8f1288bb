import { LockMode } from '@mikro-orm/core';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { actorOf, roleOf } from '@trousseau/service/viewer';
import { validate } from 'uuid';
import { cardPaymentMachine } from '../domain/card-payment.ts';
import { CardPayment } from '../entities/card-payment.ts';

/** Characters of a processor’s reference of a refund. */
const REFERENCE_LENGTH = { least: 4, most: 100 };

/** Money that went back to a card, as the processor’s office shows it. */
export interface NoteCardPaymentGivenBack {
  operationId: string;
  cardPaymentId: string;
  refundReference: string;
}

/**
 * S60, S66. An officer gave back, at the processor’s, what a card paid beyond what was left, and notes under which reference. Nothing was ever
 * recorded of it, so the ledger has nothing to undo.
 */
export const noteCardPaymentGivenBack = (context: Context, input: NoteCardPaymentGivenBack) =>
  once(context, 'noteCardPaymentGivenBack', input.operationId, input, async (em) => {
    if (roleOf(context.viewer) !== 'OFFICER' || !validate(input.cardPaymentId)) throw notFound();
    const refundReference = input.refundReference.trim();
    const { least, most } = REFERENCE_LENGTH;
    if (refundReference.length < least || refundReference.length > most) return REFERENCE_MISSING;
    const where = { id: input.cardPaymentId };
    const payment = await em.findOne(CardPayment, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!payment) throw notFound();
    const status = move(cardPaymentMachine, payment.status, 'giveBack', 'OFFICER');
    if (!status) throw invalidState('Cette somme n’attend plus. Rechargez la page pour voir celles qui restent.');
    const { id, debt } = await em.populate(payment, ['debt.lease']);
    const noted = { givenBackOn: context.today, givenBackBy: actorOf(context.viewer), refundReference };
    em.assign(payment, { status: status as CardPayment['status'], ...noted });
    const payload = { cardPaymentId: id, debtId: debt.id, tenantSpaceId: debt.lease.tenantSpaceId };
    await publish(em, 'CardPaymentGivenBack', { aggregateId: id, now: context.now, payload });
    await recordAudit(em, context, { act: 'CARD_PAYMENT_GIVEN_BACK', subjectId: id, detail: refundReference });
    return { kind: 'CardPaymentNotedGivenBack' as const, cardPaymentId: id };
  });

const REFERENCE_MISSING = {
  kind: 'RefundReferenceMissing' as const,
  message: 'Indiquez la référence du remboursement, telle que l’espace du prestataire de paiement la montre.',
};
