import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { degradationClaimMachine } from '../domain/degradation-transitions.ts';
import { DamageDocument } from '../entities/damage-document.ts';
import { damageMoved, lockDamage } from './lock-damage.ts';

/** The paper to take back. */
export interface RemoveDamageDocument {
  documentId: string;
}

/** R-DEG-03. Takes a paper back, as long as the officer has not confirmed the file. */
export async function removeDamageDocument(context: Context, { documentId }: RemoveDamageDocument) {
  const verdict = await transact(context, async (em) => {
    const document = validate(documentId) ? await em.findOne(DamageDocument, { id: documentId }) : null;
    if (!document) throw notFound();
    const { claim } = await lockDamage(em, context, document.claim.id);
    if (!move(degradationClaimMachine, claim.status, 'update', 'LANDLORD')) throw damageMoved();
    em.remove(document);
    return { kind: 'DamageDocumentRemoved' as const, damageClaimId: claim.id };
  });
  // After the commit: a crash here leaves bytes nobody can reach, never a row without bytes.
  await context.files.remove(documentId);
  return verdict;
}
