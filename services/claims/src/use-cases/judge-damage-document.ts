import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { DamageDocument } from '../entities/damage-document.ts';
import { damageMoved, lockDamage } from './lock-damage.ts';

/** What an officer thinks of one paper; words are needed to send it back. */
export interface JudgeDamageDocument {
  operationId: string;
  documentId: string;
  verdict: NonNullable<DamageDocument['verdict']>;
  note?: string | null | undefined;
}

const LONGEST_NOTE = 500;

/** R-DEG-07. A paper is accepted, or to be done again with the words the landlord reads; while the file is being checked. */
export const judgeDamageDocument = (context: Context, input: JudgeDamageDocument) =>
  once(context, 'judgeDamageDocument', input.operationId, input, async (em) => {
    const found = validate(input.documentId) ? await em.findOne(DamageDocument, { id: input.documentId }) : null;
    if (!found) throw notFound();
    const { claim } = await lockDamage(em, context, found.claim.id);
    if (claim.status !== 'DECLARED') throw damageMoved();
    const note = input.note?.trim() ?? '';
    if (input.verdict === 'TO_REDO' && (note === '' || note.length > LONGEST_NOTE))
      return {
        kind: 'DamageVerdictIncomplete' as const,
        message: `Dites au bailleur ce qui ne va pas, en ${LONGEST_NOTE} caractères au plus.`,
      };
    em.assign(found, { verdict: input.verdict, verdictNote: input.verdict === 'TO_REDO' ? note : null });
    return { kind: 'DamageDocumentJudged' as const, damageClaimId: claim.id };
  });
