import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { fourEyesCents } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { actorOf } from '@trousseau/service/viewer';
import { formatCentsBriefly } from '@trousseau/values/cents';
import { v7 as uuidv7, validate } from 'uuid';
import { fileNumber } from '../domain/file-number.ts';
import type { Line } from '../domain/line.ts';
import type { Payable } from '../domain/payable.ts';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import { LateRentReturn } from '../entities/late-rent-return.ts';
import { ReceiptLine, type StoredLine, SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { isOver, lockClaim } from './lock-lease.ts';
import { noteGuaranteedLease } from './note-guaranteed-lease.ts';
import { termsOf } from './read-account.ts';
import { capOfLease, readPayable, returnedOf, WITHOUT_EFFECT } from './read-payable.ts';

/** The claim to indemnify. */
export interface IssueReceipt {
  operationId: string;
  claimId: string;
}

/**
 * R-SUB-01, R-COV-01, R-COV-02, R-SUB-05. Makes the receipt [quittance subrogative] of what is payable today. The lease is
 * asked of its owner first, since money follows; above a sum (S32) whoever checked the papers does not issue it; the lock of the lease keeps the cap under any number of officers (F12).
 */
export async function issueReceipt(context: Context, input: IssueReceipt) {
  const claim = validate(input.claimId) ? await context.em.fork().findOne(UnpaidClaim, { id: input.claimId }) : null;
  if (!claim) throw notFound();
  await noteGuaranteedLease(context, claim.lease.id);
  return once(context, 'issueReceipt', input.operationId, input, (em) => issue(em, context, input.claimId));
}

async function issue(em: SqlEntityManager, context: Context, claimId: string) {
  const { today, now } = context;
  const { lease, claim } = await lockClaim(em, context, claimId);
  const status = move(unpaidClaimMachine, claim.status, 'issueReceipt', 'OFFICER');
  if (!status)
    throw invalidState('Une quittance s’émet sur un dossier dont les pièces sont vérifiées, et une seule à la fois.');
  const months = await termsOf(em, lease.id);
  const earlier = await em.find(SubrogationReceipt, { lease, damage: null, status: { $nin: [...WITHOUT_EFFECT] } });
  const returnedCents = returnedOf(await em.find(LateRentReturn, { contractId: lease.id }));
  const payable = readPayable(lease, months, { earlier, returnedCents }, today);
  if (isOver(lease)) return nothingPayable([contractOver]);
  if (payable.payableCents === 0 || !payable.periodFromOn || !payable.periodToOn) return nothingPayable(payable.lines);
  const limit = valueOn(fourEyesCents, today);
  if (payable.payableCents > limit.value && claim.documentsConfirmedBy === actorOf(context.viewer))
    return anotherOfficerRequired(payable.payableCents, limit.value);
  const receipt = em.create(SubrogationReceipt, {
    id: uuidv7(),
    number: fileNumber('Q', today, randomBytes(8)),
    claim,
    lease,
    status: 'ISSUED',
    periodFromOn: payable.periodFromOn,
    periodToOn: payable.periodToOn,
    indemnityCents: payable.payableCents,
    capCents: capOfLease(lease, months).capCents,
    explanation: payable.lines.map(asStored),
    issuedAt: now,
    issuedOn: today,
    issuedBy: actorOf(context.viewer),
  });
  em.persist([receipt, ...linesOf(em, receipt, payable)]);
  claim.status = status;
  await endClaimClock(em, claim, 'K-RECEIPT', { on: today, outcome: 'DONE' });
  startClaimClock(em, claim, 'K-VALID', today);
  await publish(em, 'ReceiptIssued', {
    aggregateId: receipt.id,
    now,
    payload: { receiptId: receipt.id, claimId: claim.id, landlordSpaceId: lease.landlordSpaceId },
  });
  await recordAudit(em, context, { act: 'RECEIPT_ISSUED', subjectId: receipt.id, detail: claim.id });
  return { kind: 'ReceiptIssued' as const, receiptId: receipt.id, claimId: claim.id };
}

const linesOf = (em: SqlEntityManager, receipt: SubrogationReceipt, { terms }: Payable) =>
  terms.map(({ dueOn, dueCents, housingAidCents, settledCents, indemnityCents }) =>
    em.create(ReceiptLine, { receipt, dueOn, dueCents, housingAidCents, receivedCents: settledCents, indemnityCents }),
  );

/** The explanation is kept as it was: changing a parameter never changes a past decision (domain §10, 9). */
export const asStored = (line: Line): StoredLine => ({
  ruleId: line.ruleId,
  label: line.label,
  detail: line.detail,
  outcome: line.outcome,
  parameterId: line.parameterId ?? null,
  parameterFrom: line.parameterFrom?.toString() ?? null,
  source: line.source ?? null,
});

/** R-CON-08. Why nothing is payable once the contract guarantees nothing. */
export const contractOver: Line = {
  ruleId: 'R-CON-08',
  label: 'Contrat de cautionnement en vigueur',
  detail: 'Le contrat a été annulé ou déclaré nul\u00a0: rien ne peut être versé.',
  outcome: 'BLOCKS',
};

/** S32. The refusal to whoever checked the papers, above a sum. */
export const anotherOfficerRequired = (payableCents: number, thresholdCents: number) => ({
  kind: 'AnotherOfficerRequired' as const,
  message: `Au-delà de ${formatCentsBriefly(thresholdCents)}, une autre personne que celle qui a vérifié les pièces émet la quittance. Demandez à un collègue\u00a0: le dossier est dans sa liste.`,
  payableCents,
  thresholdCents,
});

/** R-SUB-01. The refusal of a receipt of nothing, with the lines that say why. */
export const nothingPayable = (lines: Line[]) => ({
  kind: 'NothingPayable' as const,
  message: 'Rien n’est à verser aujourd’hui pour ce dossier. Le détail du calcul dit pourquoi.',
  lines,
});
