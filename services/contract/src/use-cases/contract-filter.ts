import type { FilterQuery } from '@mikro-orm/core';
import { raw } from '@mikro-orm/core';
import { MOST_COUNTED } from '@trousseau/service/count-up-to';
import type { Context } from '@trousseau/service/definition';
import { addDays } from '@trousseau/values/days';
import { searchedWords } from '../domain/contract-words.ts';
import { firstCoverWarningDays } from '../domain/cover-warning.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';

/** The next dated step of a contract, as a landlord looks for those that wait. */
export const CONTRACT_STEPS = ['TO_VALIDATE', 'TO_SIGN', 'COVER_ENDING'] as const;

/** What a landlord looks for among their contracts; what is absent is not asked. */
export interface ContractFilterFacts {
  search?: string | null | undefined;
  status?: SuretyContract['status'] | null | undefined;
  step?: (typeof CONTRACT_STEPS)[number] | null | undefined;
  inseeCode?: string | null | undefined;
  hasOpenClaim?: boolean | null | undefined;
}

/** The contracts a filter lets through, and how many they are where finding a word has told. */
export interface AskedContracts {
  where: FilterQuery<SuretyContract>;
  /** Counted as a list counts, to one more than it says. */
  count?: number;
}

/** The contracts a filter lets through, as far as a viewer may see any; null when none. */
export async function contractsAsked(
  context: Context,
  visible: FilterQuery<SuretyContract> | null,
  { search, status, step, inseeCode, hasOpenClaim }: ContractFilterFacts,
): Promise<AskedContracts | null> {
  if (visible === null) return null;
  const words = await Promise.all(searchedWords(search ?? '').map((word) => withWord(word, context)));
  const others = [
    ...(status ? [{ status }] : []),
    ...(step ? [atStep(step, context)] : []),
    ...(inseeCode ? [{ inseeCode }] : []),
    ...(typeof hasOpenClaim === 'boolean' ? [{ hasOpenClaim }] : []),
  ];
  const [alone] = others.length === 0 && words.length === 1 ? words : [];
  const where = { $and: [visible, ...others, ...words.map((word) => word.where)] } as FilterQuery<SuretyContract>;
  return { ...alone, where };
}

/** N-COVER-END: the end of cover is near from the first warning on. */
function atStep(step: (typeof CONTRACT_STEPS)[number], { today }: Context): FilterQuery<SuretyContract> {
  if (step === 'TO_VALIDATE') return { status: 'GENERATED' };
  if (step === 'TO_SIGN') return { status: 'VALIDATED', signedOn: null };
  const until = addDays(today, firstCoverWarningDays(today));
  return { status: 'IN_FORCE', coverEndsOn: { $gte: today, $lte: until } };
}

/** Contracts with a word up to which they are looked up one by one; with more, the list is walked and those without it passed over. */
const MOST_FOUND = 1000;

/**
 * So that neither a word that few contracts have nor one that all have costs more than a page. Letters and figures only: no word holds a sign
 * of `like`. A tenant has few contracts and searches none.
 */
async function withWord(word: string, { em, viewer }: Context): Promise<AskedContracts> {
  const spaceId = viewer.kind === 'PERSON' ? viewer.spaceId : null;
  const found = await em.execute<{ contract_id: string }[]>(
    'select contract_id from contract_word where landlord_space_id = ? and word like ? limit ?',
    [spaceId, `${word}%`, MOST_FOUND + 1],
  );
  // Two words of one contract may begin alike.
  const ids = [...new Set(found.map(({ contract_id }) => contract_id))];
  if (found.length <= MOST_FOUND) {
    const where = { [raw((alias) => `${alias}.id = any(?::uuid[])`, [`{${ids.join(',')}}`])]: [] };
    return { where: where as FilterQuery<SuretyContract>, count: ids.length };
  }
  // «offset 0» keeps PostgreSQL from gathering all that have it first.
  const has = (alias: string) =>
    `exists (select from contract_word w where w.contract_id = ${alias}.id and w.word like ? offset 0)`;
  const where = { [raw(has, [`${word}%`])]: [] } as FilterQuery<SuretyContract>;
  return ids.length > MOST_COUNTED ? { where, count: ids.length } : { where };
}
