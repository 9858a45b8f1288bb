import type { FilterQuery } from '@mikro-orm/core';
import { raw } from '@mikro-orm/core';
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

/** The contracts a filter lets through, as far as a viewer may see any. */
export async function contractsAsked(
  context: Context,
  visible: FilterQuery<SuretyContract> | null,
  { search, status, step, inseeCode, hasOpenClaim }: ContractFilterFacts,
): Promise<FilterQuery<SuretyContract> | null> {
  if (visible === null) return null;
  const words = await Promise.all(searchedWords(search ?? '').map((word) => withWord(word, context)));
  const asked = [
    visible,
    ...(status ? [{ status }] : []),
    ...(step ? [atStep(step, context)] : []),
    ...(inseeCode ? [{ inseeCode }] : []),
    ...(typeof hasOpenClaim === 'boolean' ? [{ hasOpenClaim }] : []),
    ...words,
  ];
  return { $and: asked } as FilterQuery<SuretyContract>;
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
async function withWord(word: string, { em, viewer }: Context): Promise<FilterQuery<SuretyContract>> {
  const spaceId = viewer.kind === 'PERSON' ? viewer.spaceId : null;
  const found = await em.execute<{ contract_id: string }[]>(
    'select contract_id from contract_word where landlord_space_id = ? and word like ? limit ?',
    [spaceId, `${word}%`, MOST_FOUND + 1],
  );
  if (found.length <= MOST_FOUND) {
    const ids = `{${found.map(({ contract_id }) => contract_id).join(',')}}`;
    return { [raw((alias) => `${alias}.id = any(?::uuid[])`, [ids])]: [] } as FilterQuery<SuretyContract>;
  }
  // «offset 0» keeps PostgreSQL from gathering all that have it first.
  const has = (alias: string) =>
    `exists (select from contract_word w where w.contract_id = ${alias}.id and w.word like ? offset 0)`;
  return { [raw(has, [`${word}%`])]: [] } as FilterQuery<SuretyContract>;
}
