import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { invalidState } from '@trousseau/service/refusal';
import type { Temporal } from 'temporal-polyfill';
import { missingDocuments } from '../domain/required-documents.ts';
import { ClaimDeadline } from '../entities/claim-deadline.ts';
import { ClaimDocument } from '../entities/claim-document.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { endClaimClock, startClaimClock } from './claim-clocks.ts';
import { countedKinds } from './needed-documents.ts';

/**
 * R-CLM-05, R-CLM-06. Whose turn a declared claim is follows its papers, under the lock of its lease: with the last one the landlord is
 * in time (K-DOCS; and K-MED, whose letter is among them) and the guarantor’s days to answer begin (K-RECEIPT), however late somebody reads them; without one of them any
 * more, the landlord’s days go on where they were, or begin anew on the day one was sent back.
 */
export async function followDocuments(
  em: SqlEntityManager,
  { today }: Pick<Context, 'today'>,
  claim: UnpaidClaim,
  sentBackOn?: Temporal.PlainDate,
): Promise<void> {
  await em.flush();
  const documents = await em.find(ClaimDocument, { claim });
  const answering = await em.count(ClaimDeadline, { claim, clock: 'K-RECEIPT', endedOn: null });
  const isComplete = missingDocuments(countedKinds(documents)).length === 0;
  if (isComplete === answering > 0) return;
  if (isComplete) {
    for (const clock of ['K-MED', 'K-DOCS'] as const)
      await endClaimClock(em, claim, clock, { on: today, outcome: 'DONE' });
    startClaimClock(em, claim, 'K-RECEIPT', today);
    return;
  }
  await endClaimClock(em, claim, 'K-RECEIPT', { on: today, outcome: 'STOPPED' });
  const before = await em.findOneOrFail(ClaimDeadline, { claim, clock: 'K-DOCS' }, { orderBy: { id: 'desc' } });
  startClaimClock(em, claim, 'K-DOCS', sentBackOn ?? before.startsOn);
}

/** Stops whoever checks papers that wait for nobody. */
export const papersNotToCheck = () =>
  invalidState('Les pièces de ce dossier ne sont pas à vérifier\u00a0: il n’est pas, ou n’est plus, déclaré.');
