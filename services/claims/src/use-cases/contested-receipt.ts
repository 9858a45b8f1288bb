import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { damageDocumentsDays } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { invalidState } from '@trousseau/service/refusal';
import { formatCents } from '@trousseau/values/cents';
import { addDays } from '@trousseau/values/days';
import { degradationClaimMachine } from '../domain/degradation-transitions.ts';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { drawReceipt, needsAnotherOfficer, readDrawable } from './draw-receipt.ts';
import type { ReceiptSubject } from './receipt-subject.ts';

/** A contested receipt under the lock of its lease, what it pays, and the status its answer gives it. */
export interface ContestedFile {
  receipt: SubrogationReceipt;
  lease: GuaranteedLease;
  subject: ReceiptSubject;
  status: SubrogationReceipt['status'];
}

const refused = (message: string) => ({ kind: 'ContestAnswerRefused' as const, message });

/**
 * The receipt stands and waits for the landlord again. Never for more than the account is still short of (R-SUB-01), nor by
 * whoever checked the papers above a sum (S32). @returns why not, or nothing once it is written
 */
export async function upholdReceipt(
  em: SqlEntityManager,
  context: Context,
  { receipt, lease, subject: { claim, damage } }: ContestedFile,
  write: () => Promise<void>,
) {
  if (damage) {
    const refusal = needsAnotherOfficer(context, receipt.indemnityCents, damage);
    if (refusal) return refusal;
    await write();
    return null;
  }
  const drawable = await readDrawable(em, context, { lease, claim });
  if (drawable.kind !== 'Drawable') return drawable;
  const { payableCents } = drawable.payable;
  if (payableCents < receipt.indemnityCents)
    return refused(
      `Le compte du locataire ne justifie plus que ${formatCents(payableCents)}\u00a0: émettez une quittance corrigée.`,
    );
  await write();
  const { today } = context;
  await endClaimClock(em, claim, 'K-RECEIPT', { on: today, outcome: 'DONE' });
  startClaimClock(em, claim, 'K-VALID', today);
  return null;
}

/** R-SUB-05. A receipt of what is payable now takes the place of the contested one, whose period is free again. @returns why not, or nothing */
export async function correctReceipt(
  em: SqlEntityManager,
  context: Context,
  { receipt, lease, subject: { claim } }: ContestedFile,
  write: () => Promise<void>,
) {
  if (!claim)
    return refused('Annulez cette quittance\u00a0: le bailleur corrige son dossier, et vous en émettez une autre.');
  const drawable = await readDrawable(em, context, { lease, claim });
  if (drawable.kind !== 'Drawable') return drawable;
  const { payableCents, periodFromOn, periodToOn } = drawable.payable;
  const isSame =
    payableCents === receipt.indemnityCents &&
    periodFromOn.equals(receipt.periodFromOn) &&
    periodToOn.equals(receipt.periodToOn);
  if (isSame)
    return refused('La quittance corrigée serait la même\u00a0: confirmez-la, ou attendez que le compte soit corrigé.');
  await write();
  await drawReceipt(em, context, { lease, claim }, drawable);
  return null;
}

/**
 * The receipt is cancelled and the file goes back to where another can be made: checked again by an officer, as indemnified as before,
 * or, for damage, in the hands of the landlord with the days of its papers again (K-DEGDOC).
 */
export async function withdrawReceipt(
  em: SqlEntityManager,
  context: Context,
  { subject: { claim, damage } }: ContestedFile,
  write: () => Promise<void>,
) {
  await write();
  const { today } = context;
  if (damage) {
    const status = move(degradationClaimMachine, damage.status, 'receiptWithdrawn', 'OFFICER');
    if (status !== 'DECLARED') throw moved();
    em.assign(damage, { status, documentsByOn: addDays(today, valueOn(damageDocumentsDays, today).value) });
    return null;
  }
  const wasPaidBefore = (await em.count(SubrogationReceipt, { claim, status: 'PAID' })) > 0;
  const event = wasPaidBefore ? 'laterReceiptWithdrawn' : 'receiptWithdrawn';
  const status = move(unpaidClaimMachine, claim.status, event, 'OFFICER');
  if (!status) throw moved();
  claim.status = status;
  if (wasPaidBefore) await endClaimClock(em, claim, 'K-RECEIPT', { on: today, outcome: 'STOPPED' });
  return null;
}

const moved = () => invalidState('Ce dossier a changé entre-temps\u00a0: rechargez la page pour voir où il en est.');
