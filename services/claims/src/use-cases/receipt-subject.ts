import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { startClock } from '../domain/claim-deadlines.ts';
import { DegradationClaim } from '../entities/degradation-claim.ts';
import type { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';

/** What a receipt pays: an unpaid rent or damage, never both. */
export type ReceiptSubject = { claim: UnpaidClaim; damage?: never } | { claim?: never; damage: DegradationClaim };

/** What a receipt pays, read afresh: call it under the lock of the lease. */
export async function subjectOf(em: SqlEntityManager, receipt: SubrogationReceipt): Promise<ReceiptSubject> {
  if (receipt.claim) return { claim: await em.findOneOrFail(UnpaidClaim, { id: receipt.claim.id }, { refresh: true }) };
  return { damage: await em.findOneOrFail(DegradationClaim, { id: receipt.damage?.id ?? '' }, { refresh: true }) };
}

/** The landlord’s page of what a receipt pays, from the root of the site. */
export const landlordPageOf = ({ claim, damage }: Pick<SubrogationReceipt, 'claim' | 'damage'>): string =>
  claim ? `/bailleur/sinistres/${claim.id}` : `/bailleur/degradations/${damage?.id}`;

/** R-SUB-02 (K-VALID). The day until which a receipt is best validated; a reminder follows it, nothing is lost. */
export const validateByOn = ({ issuedOn }: Pick<SubrogationReceipt, 'issuedOn'>) =>
  startClock('K-VALID', issuedOn).dueOn;
