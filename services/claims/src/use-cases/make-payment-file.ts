import { LockMode } from '@mikro-orm/core';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { actorOf } from '@trousseau/service/viewer';
import { sumCents } from '@trousseau/values/cents';
import { v7 as uuidv7 } from 'uuid';
import { creditTransferFaults } from '../documents/credit-transfer-check.ts';
import { creditTransferFile } from '../documents/credit-transfer-file.ts';
import { paymentMachine } from '../domain/transitions.ts';
import { Payment } from '../entities/payment.ts';
import { PaymentFile } from '../entities/payment-file.ts';
import { postSent } from './post-payment.ts';

/** Most transfers of one file. */
const AT_ONCE = 1000;

/** Puts the transfers that wait into a file. */
export interface MakePaymentFile {
  operationId: string;
}

/**
 * R-SUB-03, F06, F07. Puts every transfer that waits into one file for the bank. A transfer is in one file at most; the file
 * exists with its transfers or not at all, and is read from them as often as one likes; one the bank would refuse is not made.
 */
export const makePaymentFile = (context: Context, input: MakePaymentFile) =>
  once(context, 'makePaymentFile', input.operationId, input, async (em) => {
    const waiting = await em.find(
      Payment,
      { status: 'PREPARED', file: null },
      { orderBy: { id: 'asc' }, limit: AT_ONCE, lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (context.env.paymentChannel !== 'FILE' || waiting.length === 0) return noTransferWaiting;
    const file = em.create(PaymentFile, {
      id: uuidv7(),
      madeAt: context.now,
      madeBy: actorOf(context.viewer),
      transferCount: waiting.length,
      totalCents: sumCents(waiting.map(({ indemnityCents }) => indemnityCents)),
    });
    const faults = creditTransferFaults(creditTransferFile(file, waiting, context.env));
    if (faults.length > 0) return paymentFileRefused(faults, waiting);
    em.persist(file);
    for (const payment of waiting) {
      const status = move(paymentMachine, payment.status, 'send', 'SYSTEM');
      if (!status) continue;
      em.assign(payment, { status, file, sentAt: context.now });
      postSent(em, payment, context);
    }
    await recordAudit(em, context, { act: 'PAYMENT_FILE_MADE', subjectId: file.id });
    return { kind: 'PaymentFileMade' as const, paymentFileId: file.id };
  });

const noTransferWaiting = {
  kind: 'NoTransferWaiting' as const,
  message: 'Aucun virement n’attend\u00a0: il n’y a pas de fichier à faire.',
};

/** Names the receipts whose transfer the bank would refuse, or the element that none of them holds. */
function paymentFileRefused(faults: readonly string[], payments: readonly Payment[]) {
  const [fault = ''] = faults;
  const place = /\[(\d+)\]/.exec(fault)?.[1];
  const what = place ? `le virement de la quittance ${payments[Number(place) - 1]?.reference}` : 'l’en-tête';
  return {
    kind: 'PaymentFileRefused' as const,
    message: `La banque refuserait ce fichier, qui n’a donc pas été fait\u00a0: ${what} n’est pas conforme (${fault.split('/').slice(-2).join('/')}). Corrigez-le, puis recommencez.`,
  };
}
