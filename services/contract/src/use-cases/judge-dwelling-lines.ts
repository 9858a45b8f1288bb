import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { JudgedRow } from '../domain/dwelling-file.ts';
import type { KeptDwelling } from '../domain/listed-dwelling.ts';
import { ListedDwelling } from '../entities/listed-dwelling.ts';
import { saysTheSame } from './dwelling-columns.ts';

/** What becomes of a line, and in French why not; `dwelling` when it can be listed. */
export interface LineVerdict {
  outcome: 'ACCEPTED' | 'KNOWN' | 'REFUSED';
  fault: string | null;
  dwelling: KeptDwelling | null;
}

/**
 * Judges lines, whose rows were judged by the rules, against one another and against the landlord’s book: a dwelling that the book states alike is known, so
 * that a file sent twice adds nothing; one that it states otherwise is not overwritten.
 * @returns a verdict for each line, in order
 */
export async function judgeDwellingLines(
  em: SqlEntityManager,
  landlordSpaceId: string,
  judged: readonly JudgedRow[],
): Promise<LineVerdict[]> {
  const keys = judged.flatMap((one) => ('dwelling' in one ? one.dwelling.referenceKey : []));
  const listed = await em.find(ListedDwelling, { landlordSpaceId, referenceKey: { $in: keys } });
  const book = new Map(listed.map((dwelling) => [dwelling.referenceKey, dwelling]));
  const seen = new Set<string>();
  return judged.map((one) => {
    if ('faults' in one) return refused(one.faults.map(({ message }) => message).join(' '));
    const { dwelling } = one;
    const isRepeated = seen.has(dwelling.referenceKey);
    seen.add(dwelling.referenceKey);
    if (isRepeated) return refused(REPEATED);
    const known = book.get(dwelling.referenceKey);
    if (!known) return { outcome: 'ACCEPTED', fault: null, dwelling };
    return saysTheSame(known, dwelling) ? { outcome: 'KNOWN', fault: null, dwelling: null } : refused(OTHERWISE);
  });
}

const refused = (fault: string): LineVerdict => ({ outcome: 'REFUSED', fault, dwelling: null });

const REPEATED = 'Une ligne plus haut a déjà cette référence\u00a0: chaque logement a la sienne.';
const OTHERWISE =
  'Un de vos logements a déjà cette référence, avec d’autres indications. Modifiez-le dans «\u00a0Logements\u00a0», ou changez la référence.';
