import type { FilterQuery } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { invalidState } from '@trousseau/service/refusal';
import { formatCents } from '@trousseau/values/cents';
import { v7 as uuidv7, validate } from 'uuid';
import { cardSumProblem } from '../domain/card-payment.ts';
import { CardPayment } from '../entities/card-payment.ts';
import { debtsVisibleTo } from '../entities/visible-to.ts';
import { openCheckout, ProcessorTrouble } from './ask-card-processor.ts';
import { lockDebt } from './lock-debt.ts';
import { settleCardPayment } from './settle-card-payment.ts';

/** What a tenant wants to pay by card. */
export interface PayDebtByCard {
  operationId: string;
  debtId: string;
  repaidCents: number;
}

/**
 * R-PLAN-03, S60. Opens a payment by card, and says where its page is. What became of an earlier one is asked first; the payment is kept with
 * its id before the processor hears of it. One is open at a time and none is above what is left, so that a debt is not paid twice;
 * asked for again with the same sum, it is the same page.
 */
export async function payDebtByCard(context: Context, input: PayDebtByCard) {
  if (context.env.cardUrl === '')
    throw invalidState('Le paiement par carte n’est pas ouvert. Remboursez par virement, avec votre référence.');
  try {
    await settleOpenOne(context, input.debtId);
    const opened = await openPayment(context, input);
    if (opened.kind !== 'CardPaymentOpened') return opened;
    const where = { id: opened.cardPaymentId };
    const payment = await context.em.fork().findOneOrFail(CardPayment, where, { populate: ['debt'] });
    return { ...opened, address: await openCheckout(context, payment, payment.debt.reference) };
  } catch (error) {
    if (!(error instanceof ProcessorTrouble)) throw error;
    context.log.warn({ err: error, debtId: input.debtId }, 'a payment by card could not be opened');
    return { kind: 'CardProcessorUnavailable' as const, message: UNAVAILABLE };
  }
}

async function settleOpenOne(context: Context, debtId: string) {
  const debt = debtsVisibleTo(context.viewer);
  if (debt === null || !validate(debtId)) return;
  const mine = { $and: [{ debt: { id: debtId }, status: 'CREATED' }, { debt }] } as FilterQuery<CardPayment>;
  const open = await context.em.fork().findOne(CardPayment, mine);
  if (open) await settleCardPayment(context, open.id);
}

const openPayment = (context: Context, input: PayDebtByCard) =>
  once(context, 'payDebtByCard', input.operationId, input, async (em) => {
    const { repaidCents } = input;
    const { debt } = await lockDebt(em, context, input.debtId);
    const open = await em.findOne(CardPayment, { debt, status: 'CREATED' }, { refresh: true });
    if (open && open.repaidCents !== repaidCents) return underWay(open);
    const message = cardSumProblem(repaidCents, debt.outstandingCents);
    if (message !== null) return { kind: 'CardSumRefused' as const, message, outstandingCents: debt.outstandingCents };
    const id = open?.id ?? uuidv7();
    if (!open) em.persist(em.create(CardPayment, { id, debt, status: 'CREATED', repaidCents, openedAt: context.now }));
    return { kind: 'CardPaymentOpened' as const, cardPaymentId: id };
  });

const underWay = ({ repaidCents }: CardPayment) => ({
  kind: 'CardPaymentUnderWay' as const,
  message: `Un paiement de ${formatCents(repaidCents)} est déjà ouvert\u00a0: reprenez-le, ou abandonnez-le sur la page de paiement avant de choisir une autre somme.`,
  repaidCents,
});

const UNAVAILABLE =
  'Le service de paiement par carte ne répond pas. Réessayez dans quelques minutes, ou remboursez par virement\u00a0: rien n’est compté deux fois.';
