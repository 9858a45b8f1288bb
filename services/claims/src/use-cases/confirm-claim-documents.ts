import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { actorOf } from '@trousseau/service/viewer';
import { missingDocuments } from '../domain/required-documents.ts';
import { unpaidClaimMachine } from '../domain/transitions.ts';
import { ClaimDocument } from '../entities/claim-document.ts';
import { followDocuments, papersNotToCheck } from './follow-documents.ts';
import { lockClaim } from './lock-lease.ts';
import { countedKinds } from './needed-documents.ts';

/** The claim whose papers an officer has checked. */
export interface ConfirmClaimDocuments {
  operationId: string;
  claimId: string;
}

/** R-CLM-05, R-CLM-06. An officer states that the papers are there and in order. */
export const confirmClaimDocuments = (context: Context, input: ConfirmClaimDocuments) =>
  once(context, 'confirmClaimDocuments', input.operationId, input, async (em) => {
    const { today, now } = context;
    const { claim, lease } = await lockClaim(em, context, input.claimId);
    const status = move(unpaidClaimMachine, claim.status, 'documentsComplete', 'OFFICER');
    if (!status) throw papersNotToCheck();
    const documents = await em.find(ClaimDocument, { claim });
    const missing = missingDocuments(countedKinds(documents));
    if (missing.length > 0) {
      return {
        kind: 'ClaimDocumentsMissing' as const,
        message: `Il manque encore des pièces\u00a0: le dossier ne peut pas être confirmé.`,
        missing: missing.map(({ label }) => `${label}.`),
      };
    }
    em.assign(claim, { status, documentsCompleteOn: today, documentsConfirmedBy: actorOf(context.viewer) });
    await followDocuments(em, context, claim);
    await publish(em, 'ClaimDocumentsConfirmed', {
      aggregateId: claim.id,
      now,
      payload: { claimId: claim.id, landlordSpaceId: lease.landlordSpaceId },
    });
    await recordAudit(em, context, { act: 'CLAIM_DOCUMENTS_CONFIRMED', subjectId: claim.id });
    return { kind: 'ClaimDocumentsConfirmed' as const, claimId: claim.id };
  });
