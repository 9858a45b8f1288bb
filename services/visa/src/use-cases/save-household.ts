import type { Context } from '@trousseau/service/definition';
import { staleVersion } from '@trousseau/service/graphql-types';
import { transact } from '@trousseau/service/operations';
import { type ApplicantFields, tidyName } from '../domain/applicant.ts';
import { monthlyCentsOf } from '../domain/declared-resources.ts';
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
    request.holder = input.holder && storedHolder(input.holder, request.holder ?? null);
    request.housingAidCents = input.housingAidCents;
    request.halfTyped = withoutTyped(request.halfTyped, 'HOUSEHOLD');
    request.version += 1;
    return { kind: 'HouseholdSaved' as const, requestId: request.id };
  });
}

/** The job is answered on a page of its own: it stays as long as the person does. */
function storedHolder(holder: HolderInput, before: StoredHolder | null): StoredHolder {
  const { birthDate, situation, residence, emancipated, resources } = holder;
  const names = { givenName: tidyName(holder.givenName), familyName: tidyName(holder.familyName) };
  const isSame = before !== null && before.givenName === names.givenName && before.familyName === names.familyName;
  return {
    ...names,
    birthDate: birthDate.toString(),
    ...{ situation, residence, emancipated, resources },
    monthlyResourcesCents: monthlyCentsOf(resources),
    job: isSame ? before.job : null,
    jobAnswered: isSame && before.jobAnswered,
  };
}
