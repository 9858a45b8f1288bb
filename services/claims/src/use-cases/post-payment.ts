import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { LedgerTransaction } from '../entities/ledger.ts';
import type { Payment } from '../entities/payment.ts';
import { derivedId, type Moment, type Movement, postMovements } from './post-movements.ts';

/** R-SUB-03. The bank may have the order: the sum is on its way. Once a payment, when it is first sent. */
export const postSent = (em: SqlEntityManager, payment: Payment, moment: Moment): void =>
  post(em, payment, [following(payment.id, 'TRANSFER_SENT')], moment);

/** R-STATE-PAYMENT, bankReject. Nothing left after all. */
export const postRefused = (em: SqlEntityManager, payment: Payment, moment: Moment): void =>
  post(em, payment, [following(payment.id, 'TRANSFER_REFUSED')], moment);

/** R-SUB-04, A14. The landlord is paid, and in the same breath gives the guarantor their right: the tenant owes the sum. */
export const postIndemnity = (em: SqlEntityManager, payment: Payment, moment: Moment): void =>
  post(em, payment, [{ id: payment.id, kind: 'INDEMNITY_PAID' }, following(payment.id, 'SUBROGATED')], moment);

/** A14. What came back to the bank is not owed any more: the opposite movements, under the id of the bank’s line. */
export const postReversal = (em: SqlEntityManager, payment: Payment, lineId: string, moment: Moment): void =>
  post(em, payment, [following(lineId, 'SUBROGATION_UNDONE'), { id: lineId, kind: 'INDEMNITY_REVERSED' }], moment);

const following = (id: string, kind: LedgerTransaction['kind']): Movement => ({ id: derivedId(id, kind), kind });

const post = (
  em: SqlEntityManager,
  { contractId, indemnityCents: movedCents }: Payment,
  movements: readonly Movement[],
  moment: Moment,
) => postMovements(em, { contractId, movedCents }, movements, moment);
