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
export function contractsAsked(
  context: Context,
  visible: FilterQuery<SuretyContract> | null,
  { search, status, step, inseeCode, hasOpenClaim }: ContractFilterFacts,
): FilterQuery<SuretyContract> | null {
  if (visible === null) return null;
  const asked = [
    visible,
    ...(status ? [{ status }] : []),
    ...(step ? [atStep(step, context)] : []),
    ...(inseeCode ? [{ inseeCode }] : []),
    ...(typeof hasOpenClaim === 'boolean' ? [{ hasOpenClaim }] : []),
    ...searchedWords(search ?? '').map((word) => withWord(word, context)),
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

/** Letters and figures only, so that no word holds a sign of `like`. A tenant has few contracts and searches none. */
function withWord(word: string, { viewer }: Context): FilterQuery<SuretyContract> {
  const spaceId = viewer.kind === 'PERSON' ? viewer.spaceId : null;
  const found = (alias: string) =>
    `${alias}.id in (select contract_id from contract_word where landlord_space_id = ? and word like ?)`;
  return { [raw(found, [spaceId, `${word}%`])]: [] } as FilterQuery<SuretyContract>;
}
