import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { drawReceipt, readDrawable } from './draw-receipt.ts';
import { lockClaim } from './lock-lease.ts';
import { noteGuaranteedLease } from './note-guaranteed-lease.ts';

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
  const locked = await lockClaim(em, context, claimId);
  const status = move(unpaidClaimMachine, locked.claim.status, 'issueReceipt', 'OFFICER');
  if (!status)
    throw invalidState('Une quittance s’émet sur un dossier dont les pièces sont vérifiées, et une seule à la fois.');
  const drawable = await readDrawable(em, context, locked);
  if (drawable.kind !== 'Drawable') return drawable;
  locked.claim.status = status;
  const receipt = await drawReceipt(em, context, locked, drawable);
  return { kind: 'ReceiptIssued' as const, receiptId: receipt.id, claimId };
}
