import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { actorOf } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { degradationClaimMachine } from '../domain/degradation-transitions.ts';
import { fileNumber } from '../domain/file-number.ts';
import type { DegradationClaim } from '../entities/degradation-claim.ts';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { asStored, contractOver, needsAnotherOfficer, nothingPayable } from './draw-receipt.ts';
import { damageItemsOf } from './keep-damage-items.ts';
import { damageMoved, lockDamage } from './lock-damage.ts';
import { isOver } from './lock-lease.ts';
import { type DamageEstimate, readDamage } from './read-damage.ts';

/** The damage file to indemnify. */
export interface IssueDamageReceipt {
  operationId: string;
  damageClaimId: string;
}

/**
 * R-DEG-05, R-SUB-01. Makes the receipt of the invoiced repairs of a checked file, computed again under the lock of the lease; above a
 * sum (S32) whoever checked the papers does not issue it.
 */
export const issueDamageReceipt = (context: Context, input: IssueDamageReceipt) =>
  once(context, 'issueDamageReceipt', input.operationId, input, async (em) => {
    const { claim, lease } = await lockDamage(em, context, input.damageClaimId);
    const status = move(degradationClaimMachine, claim.status, 'issueReceipt', 'OFFICER');
    if (status !== 'RECEIPT_ISSUED') throw damageMoved();
    const { depositCents, depositUsedForRentCents } = claim;
    const items = await damageItemsOf(em, claim);
    const estimate = readDamage(lease, { depositCents, depositUsedForRentCents, items });
    if (isOver(lease)) return nothingPayable([contractOver]);
    if (estimate.payableCents === 0) return nothingPayable(estimate.payableLines);
    const refusal = needsAnotherOfficer(context, estimate.payableCents, claim);
    if (refusal) return refusal;
    const receipt = makeReceipt(em, context, claim, estimate);
    claim.status = status;
    const payload = { receiptId: receipt.id, damageClaimId: claim.id, landlordSpaceId: lease.landlordSpaceId };
    await publish(em, 'DamageReceiptIssued', { aggregateId: receipt.id, now: context.now, payload });
    await recordAudit(em, context, { act: 'RECEIPT_ISSUED', subjectId: receipt.id, detail: claim.id });
    return { kind: 'DamageReceiptIssued' as const, damageClaimId: claim.id };
  });

function makeReceipt(em: SqlEntityManager, context: Context, claim: DegradationClaim, estimate: DamageEstimate) {
  const { today, now } = context;
  const receipt = em.create(SubrogationReceipt, {
    id: uuidv7(),
    number: fileNumber('Q', today, randomBytes(8)),
    damage: claim,
    lease: claim.lease,
    status: 'ISSUED',
    periodFromOn: claim.exitOn,
    periodToOn: claim.exitOn,
    indemnityCents: estimate.payableCents,
    capCents: Math.max(estimate.capCents, estimate.payableCents),
    explanation: estimate.payableLines.map(asStored),
    issuedAt: now,
    issuedOn: today,
    issuedBy: actorOf(context.viewer),
  });
  em.persist(receipt);
  return receipt;
}
