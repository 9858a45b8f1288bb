import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { DamageDocument } from '../entities/damage-document.ts';
import { damageMoved, lockDamage } from './lock-damage.ts';
import { NOTE_MISSING, verdictNote } from './verdict-note.ts';

/** What an officer thinks of one paper; words are needed to send it back. */
export interface JudgeDamageDocument {
  operationId: string;
  documentId: string;
  verdict: NonNullable<DamageDocument['verdict']>;
  note?: string | null | undefined;
}

/** R-DEG-07. A paper is accepted, or to be done again with the words the landlord reads; while the file is being checked. */
export const judgeDamageDocument = (context: Context, input: JudgeDamageDocument) =>
  once(context, 'judgeDamageDocument', input.operationId, input, async (em) => {
    const found = validate(input.documentId) ? await em.findOne(DamageDocument, { id: input.documentId }) : null;
    if (!found) throw notFound();
    const { claim } = await lockDamage(em, context, found.claim.id);
    if (claim.status !== 'DECLARED') throw damageMoved();
    const note = verdictNote(input);
    if (note === undefined) return { kind: 'DamageVerdictIncomplete' as const, message: NOTE_MISSING };
    em.assign(found, { verdict: input.verdict, verdictNote: note });
    return { kind: 'DamageDocumentJudged' as const, damageClaimId: claim.id };
  });
