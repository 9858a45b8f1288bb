import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { actorOf, roleOf } from '@trousseau/service/viewer';
import { validate } from 'uuid';
import { ownReferenceIn } from '../domain/bank-line.ts';
import { REASON_LENGTH, reasonIn } from '../domain/reason.ts';
import { BankLine } from '../entities/bank-statement.ts';
import { type Reconciled, reconcileReference } from './reconcile-movement.ts';

/** What an officer finds a movement to be: money of one of our references, what the card processor hands over, or money that goes back to whoever sent it. */
export interface ExamineBankLine {
  operationId: string;
  lineId: string;
  decision: 'ATTACH' | 'CARD_PAYOUT' | 'SEND_BACK';
  /** The reference of the debt or of the late rent; needed to attach. */
  reference?: string | null;
  reason: string;
}

/**
 * R-PLAN-03, S66. A person decides of a movement no reference explained: attached, it does all that its reference in the bank’s words
 * would have done, the posting included, under the id of the movement, so once; sent back, it moves nothing here. Never without a reason.
 */
export const examineBankLine = (context: Context, input: ExamineBankLine) =>
  once(context, 'examineBankLine', input.operationId, input, async (em) => {
    if (roleOf(context.viewer) !== 'OFFICER' || !validate(input.lineId)) throw notFound();
    const reason = reasonIn(input.reason);
    if (reason === null) return refused(REASON_MISSING);
    const line = await em.findOne(BankLine, { id: input.lineId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!line) throw notFound();
    if (line.outcome !== 'TO_EXAMINE')
      throw invalidState('Ce mouvement a déjà été examiné. Rechargez la page pour voir ceux qui restent.');
    const found = await decided(em, context, line, input);
    if (found.question) return refused(found.question);
    em.assign(line, {
      ...found,
      ...{ examinedOn: context.today, examinedBy: actorOf(context.viewer), examinationReason: reason },
    });
    await recordAudit(em, context, { act: 'BANK_LINE_EXAMINED', subjectId: line.id, detail: found.outcome });
    return { kind: 'BankLineExamined' as const, lineId: line.id };
  });

/** What the movement now is; with a question, why it cannot be that. */
async function decided(
  em: SqlEntityManager,
  context: Context,
  line: BankLine,
  { decision, reference }: ExamineBankLine,
): Promise<Pick<Reconciled, 'subjectId' | 'question'> & { outcome: BankLine['outcome'] }> {
  if (decision === 'SEND_BACK') return { outcome: 'SENT_BACK', subjectId: null, question: null };
  const question = (words: string) => ({ outcome: line.outcome, subjectId: null, question: words });
  if (line.direction === 'DEBIT')
    return question('Un débit ne rembourse rien\u00a0: dites plutôt à qui cet argent est rendu.');
  // Each payment was recorded when its card paid (decision 0044): together they come once more, and count no second time.
  if (decision === 'CARD_PAYOUT') return { outcome: 'CARD_PAYOUT', subjectId: null, question: null };
  const own = ownReferenceIn(reference ?? '');
  if (own === null)
    return question('Indiquez la référence du remboursement, comme R26-7KQ4-M2XA, ou choisissez-en une dans la liste.');
  return reconcileReference(em, context, line, own);
}

const REASON_MISSING = `Dites ce qui vous fait décider, en ${REASON_LENGTH.least} à ${REASON_LENGTH.most} caractères\u00a0: la comptabilité le lira.`;

const refused = (message: string) => ({ kind: 'BankLineNotExamined' as const, message });
