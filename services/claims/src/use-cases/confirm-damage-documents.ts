import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { actorOf } from '@trousseau/service/viewer';
import { missingDamagePapers } from '../domain/damage-papers.ts';
import { degradationClaimMachine } from '../domain/degradation-transitions.ts';
import { DamageDocument } from '../entities/damage-document.ts';
import { damageItemsOf } from './keep-damage-items.ts';
import { damageMoved, lockDamage } from './lock-damage.ts';
import { countedKinds } from './needed-documents.ts';

/** The damage file whose papers an officer has checked. */
export interface ConfirmDamageDocuments {
  operationId: string;
  damageClaimId: string;
}

/** R-DEG-03, R-DEG-07. An officer states that inventories and invoices are there and in order; the lines are then fixed. */
export const confirmDamageDocuments = (context: Context, input: ConfirmDamageDocuments) =>
  once(context, 'confirmDamageDocuments', input.operationId, input, async (em) => {
    const { today, now } = context;
    const { claim, lease } = await lockDamage(em, context, input.damageClaimId);
    const status = move(degradationClaimMachine, claim.status, 'documentsComplete', 'OFFICER');
    if (status !== 'ASSESSED') throw damageMoved();
    const documents = await em.find(DamageDocument, { claim });
    const missing = [
      ...missingDamagePapers(countedKinds(documents)).map(({ label }) => `${label}.`),
      ...documents
        .filter(({ verdict }) => verdict === 'TO_REDO')
        .map(({ fileName }) => `À refaire\u00a0: ${fileName}.`),
      ...((await damageItemsOf(em, claim)).some(({ proof }) => proof === 'INVOICE')
        ? []
        : ['Une réparation facturée.']),
    ];
    if (missing.length > 0)
      return {
        kind: 'DamageDocumentsMissing' as const,
        message: 'Il manque encore des pièces\u00a0: le dossier ne peut pas être confirmé.',
        missing,
      };
    em.assign(claim, { status, documentsCompleteOn: today, documentsConfirmedBy: actorOf(context.viewer) });
    const payload = { damageClaimId: claim.id, landlordSpaceId: lease.landlordSpaceId };
    await publish(em, 'DamageDocumentsConfirmed', { aggregateId: claim.id, now, payload });
    await recordAudit(em, context, { act: 'DAMAGE_DOCUMENTS_CONFIRMED', subjectId: claim.id });
    return { kind: 'DamageDocumentsConfirmed' as const, damageClaimId: claim.id };
  });
