import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { JobContext } from '@trousseau/service/definition';
import { isBefore } from '@trousseau/values/days';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { paymentMachine } from '../domain/transitions.ts';
import { Payment } from '../entities/payment.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { postSent } from './post-payment.ts';

interface PayoutAccount {
  iban: string;
  holderName: string;
  /** ISO day; nothing is paid on the account before it. */
  heldUntilOn: string | null;
}

const PAYOUT_ACCOUNT = `query PayoutAccount($spaceId: ID!) { payoutAccount(spaceId: $spaceId) { iban holderName heldUntilOn } }`;

/**
 * Writes the payment order of a validated receipt, or finds the one already written: its id, made here and committed before
 * the bank hears of it, is the identity of the transfer (P4). @returns the order to send, or null when nothing is to be
 * paid now: already paid, not validated, refused by the bank for the very account that is still in the profile, or held
 * because that account has just changed (S59). An order that left before the change stays as it was written.
 */
export async function preparePayment(context: JobContext, receiptId: string): Promise<Payment | null> {
  const receipt = await context.em.fork().findOne(SubrogationReceipt, { id: receiptId }, { populate: ['lease'] });
  if (receipt?.status !== 'VALIDATED') return null;
  // Asked outside the transaction, and only used when the order is written for the first time.
  const account = await payoutAccountOf(context, receipt.lease.landlordSpaceId);
  return context.em.fork().transactional((em) => prepare(em as SqlEntityManager, context, receiptId, account));
}

async function payoutAccountOf(context: JobContext, spaceId: string): Promise<PayoutAccount> {
  const { payoutAccount } = await context.ask<{ payoutAccount: PayoutAccount | null }>('account', PAYOUT_ACCOUNT, {
    spaceId,
  });
  if (!payoutAccount) throw new Error(`The space ${spaceId} has no payout account yet: the payment waits for it.`);
  return payoutAccount;
}

async function prepare(
  em: SqlEntityManager,
  context: JobContext,
  receiptId: string,
  account: PayoutAccount,
): Promise<Payment | null> {
  const receipt = await em.findOneOrFail(
    SubrogationReceipt,
    { id: receiptId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (receipt.status !== 'VALIDATED') return null;
  const payments = await em.find(Payment, { receipt }, { orderBy: { id: 'asc' } });
  const live = payments.find(({ status }) => status !== 'RETURNED');
  if (!live && payments.at(-1)?.iban === account.iban) {
    context.log.warn({ receiptId }, 'the bank refused this account: the payment waits for another one');
    return null;
  }
  if (!live && isHeld(receipt, account, context)) return null;
  const payment = live ?? newPayment(em, context, receipt, account);
  // It leaves in the file of the day, which an officer makes.
  if (context.env.paymentChannel === 'FILE') return null;
  const status = move(paymentMachine, payment.status, 'send', 'SYSTEM');
  if (!status) return null;
  if (payment.status === 'PREPARED') postSent(em, payment, context);
  em.assign(payment, { status, sentAt: context.now });
  return payment;
}

/** S59. Notes on the receipt until when its payment waits, or that it waits no more; whoever owns the account has said so just now. */
function isHeld(receipt: SubrogationReceipt, { heldUntilOn }: PayoutAccount, { today }: JobContext): boolean {
  const until = heldUntilOn === null ? null : Temporal.PlainDate.from(heldUntilOn);
  receipt.paymentHeldUntilOn = until && isBefore(today, until) ? until : null;
  return receipt.paymentHeldUntilOn !== null;
}

function newPayment(
  em: SqlEntityManager,
  context: JobContext,
  receipt: SubrogationReceipt,
  { iban, holderName }: PayoutAccount,
): Payment {
  const payment = em.create(Payment, {
    id: uuidv7(),
    receipt,
    contractId: receipt.lease.id,
    status: 'PREPARED',
    indemnityCents: receipt.indemnityCents,
    iban,
    holderName,
    reference: receipt.number,
    preparedAt: context.now,
  });
  em.persist(payment);
  return payment;
}
