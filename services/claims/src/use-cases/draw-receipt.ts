import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { fourEyesCents } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { actorOf } from '@trousseau/service/viewer';
import { formatCentsBriefly } from '@trousseau/values/cents';
import { v7 as uuidv7 } from 'uuid';
import { fileNumber } from '../domain/file-number.ts';
import type { Line } from '../domain/line.ts';
import type { Payable } from '../domain/payable.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { LateRentReturn } from '../entities/late-rent-return.ts';
import { ReceiptLine, type StoredLine, SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { isOver } from './lock-lease.ts';
import { termsOf } from './read-account.ts';
import { capOfLease, readPayable, returnedOf, WITHOUT_EFFECT } from './read-payable.ts';

/** A claim under the lock of its lease. */
interface LockedClaim {
  lease: GuaranteedLease;
  claim: UnpaidClaim;
}

/** What a receipt of today would pay, and the cap it is under. */
export interface Drawable {
  kind: 'Drawable';
  payable: Payable & Pick<SubrogationReceipt, 'periodFromOn' | 'periodToOn'>;
  capCents: number;
}

/** R-SUB-01, R-CON-08, S32. What a receipt made now by this officer would pay, or why there is none. Call it under the lock of the lease. */
export async function readDrawable(em: SqlEntityManager, context: Context, { lease, claim }: LockedClaim) {
  const months = await termsOf(em, lease.id);
  const earlier = await em.find(SubrogationReceipt, { lease, damage: null, status: { $nin: [...WITHOUT_EFFECT] } });
  const returnedCents = returnedOf(await em.find(LateRentReturn, { contractId: lease.id }));
  const payable = readPayable(lease, months, { earlier, returnedCents }, context.today);
  const { periodFromOn, periodToOn, payableCents, lines } = payable;
  if (isOver(lease)) return nothingPayable([contractOver]);
  if (payableCents === 0 || !periodFromOn || !periodToOn) return nothingPayable(lines);
  const refusal = needsAnotherOfficer(context, payableCents, claim);
  if (refusal) return refusal;
  const { capCents } = capOfLease(lease, months);
  return { kind: 'Drawable' as const, payable: { ...payable, periodFromOn, periodToOn }, capCents } satisfies Drawable;
}

/** R-SUB-01, R-SUB-05. Writes the receipt, its lines and its clocks, and tells the landlord. @returns the receipt */
export async function drawReceipt(
  em: SqlEntityManager,
  context: Context,
  { lease, claim }: LockedClaim,
  { payable, capCents }: Drawable,
): Promise<SubrogationReceipt> {
  const { today, now } = context;
  const { periodFromOn, periodToOn, payableCents: indemnityCents } = payable;
  const receipt = em.create(SubrogationReceipt, {
    ...{ id: uuidv7(), number: fileNumber('Q', today, randomBytes(8)), claim, lease, status: 'ISSUED' },
    ...{ periodFromOn, periodToOn, indemnityCents, capCents, explanation: payable.lines.map(asStored) },
    ...{ issuedAt: now, issuedOn: today, issuedBy: actorOf(context.viewer) },
  });
  em.persist([receipt, ...linesOf(em, receipt, payable)]);
  await endClaimClock(em, claim, 'K-RECEIPT', { on: today, outcome: 'DONE' });
  startClaimClock(em, claim, 'K-VALID', today);
  const payload = { receiptId: receipt.id, claimId: claim.id, landlordSpaceId: lease.landlordSpaceId };
  await publish(em, 'ReceiptIssued', { aggregateId: receipt.id, now, payload });
  await recordAudit(em, context, { act: 'RECEIPT_ISSUED', subjectId: receipt.id, detail: claim.id });
  return receipt;
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

/** S32. The refusal to whoever checked the papers of a file, above a sum; null for a smaller sum, and for everybody else. */
export function needsAnotherOfficer(
  { today, viewer }: Context,
  payableCents: number,
  file: Pick<UnpaidClaim, 'documentsConfirmedBy'>,
) {
  const thresholdCents = valueOn(fourEyesCents, today).value;
  if (payableCents <= thresholdCents || file.documentsConfirmedBy !== actorOf(viewer)) return null;
  return {
    kind: 'AnotherOfficerRequired' as const,
    message: `Au-delà de ${formatCentsBriefly(thresholdCents)}, une autre personne que celle qui a vérifié les pièces émet la quittance. Demandez à un collègue\u00a0: le dossier est dans sa liste.`,
    payableCents,
    thresholdCents,
  };
}

/** R-SUB-01. The refusal of a receipt of nothing, with the lines that say why. */
export const nothingPayable = (lines: Line[]) => ({
  kind: 'NothingPayable' as const,
  message: 'Rien n’est à verser aujourd’hui pour ce dossier. Le détail du calcul dit pourquoi.',
  lines,
});
