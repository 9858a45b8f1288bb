import type { Context } from '@trousseau/service/definition';
import { staleVersion } from '@trousseau/service/graphql-types';
import { transact } from '@trousseau/service/operations';
import { type ApplicantFields, applicantRefusals, tidyName } from '../domain/applicant.ts';
import { monthlyCentsOf } from '../domain/declared-resources.ts';
import { withoutTyped } from '../domain/half-typed.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { lockRequest } from './acting.ts';
import { assertDraft } from './draft.ts';

export interface SaveApplicantInput extends ApplicantFields {
  requestId: string;
  version: number;
  residence: NonNullable<VisaRequest['residence']>;
  situation: NonNullable<VisaRequest['situation']>;
}

/** First step of the form (R-VISA-02): who asks. Saves what is true to the law or not: the assessment says so, it does not forbid. */
export async function saveApplicant(context: Context, input: SaveApplicantInput) {
  return transact(context, async (em) => {
    const request = await lockRequest(em, context, input.requestId);
    assertDraft(request);
    if (request.version !== input.version) return staleVersion(request.version);
    const fields = applicantRefusals(input, context.today);
    if (fields.length > 0)
      return { kind: 'ApplicantRefused' as const, message: 'Corrigez les champs signalés.', fields };
    request.givenName = tidyName(input.givenName);
    request.familyName = tidyName(input.familyName);
    request.birthDate = input.birthDate;
    request.residence = input.residence;
    request.situation = input.situation;
    request.emancipated = input.emancipated;
    request.resources = [...input.resources];
    request.monthlyResourcesCents = monthlyCentsOf(input.resources);
    request.halfTyped = withoutTyped(request.halfTyped, 'APPLICANT');
    request.version += 1;
    return { kind: 'ApplicantSaved' as const, requestId: request.id };
  });
}
