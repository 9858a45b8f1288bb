import type { Context } from '@trousseau/service/definition';
import { staleVersion } from '@trousseau/service/graphql-types';
import { transact } from '@trousseau/service/operations';
import { type ApplicantFields, tidyName } from '../domain/applicant.ts';
import { withoutTyped } from '../domain/half-typed.ts';
import { householdRefusals } from '../domain/household-plan.ts';
import type { StoredHolder } from '../entities/household-facts.ts';
import { lockRequest } from './acting.ts';
import { assertDraft } from './draft.ts';

export interface HolderInput extends ApplicantFields {
  situation: StoredHolder['situation'];
  residence: StoredHolder['residence'];
}

export interface SaveHouseholdInput {
  requestId: string;
  version: number;
  signatories: number;
  holder: HolderInput | null;
  housingAidCents: number | null;
}

/** Who signs the lease with the applicant (R-ELIG-30), and the aid expected for the new home (R-ELIG-20). */
export async function saveHousehold(context: Context, input: SaveHouseholdInput) {
  return transact(context, async (em) => {
    const request = await lockRequest(em, context, input.requestId);
    assertDraft(request);
    if (request.version !== input.version) return staleVersion(request.version);
    const fields = householdRefusals(input, context.today);
    if (fields.length > 0)
      return { kind: 'HouseholdRefused' as const, message: 'Corrigez les champs signalés.', fields };
    request.signatories = input.signatories;
    request.holder = input.holder && storedHolder(input.holder);
    request.housingAidCents = input.housingAidCents;
    request.halfTyped = withoutTyped(request.halfTyped, 'HOUSEHOLD');
    request.version += 1;
    return { kind: 'HouseholdSaved' as const, requestId: request.id };
  });
}

function storedHolder(holder: HolderInput): StoredHolder {
  const { givenName, familyName, birthDate, situation, residence, monthlyResourcesCents } = holder;
  return {
    givenName: tidyName(givenName),
    familyName: tidyName(familyName),
    birthDate: birthDate.toString(),
    situation,
    residence,
    monthlyResourcesCents,
  };
}
