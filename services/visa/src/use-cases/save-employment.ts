import type { Context } from '@trousseau/service/definition';
import { staleVersion } from '@trousseau/service/graphql-types';
import { transact } from '@trousseau/service/operations';
import { invalidState } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { type EmploymentFields, employmentRefusals } from '../domain/employment.ts';
import { withoutTyped } from '../domain/half-typed.ts';
import type { SIGNATORIES, StoredJob } from '../entities/household-facts.ts';
import { lockRequest } from './acting.ts';
import { assertDraft } from './draft.ts';

export interface EmploymentInput extends EmploymentFields {
  employer: StoredJob['employer'];
}

export interface SaveEmploymentInput {
  requestId: string;
  version: number;
  who: (typeof SIGNATORIES)[number];
  /** Null: no salaried job, and none promised. */
  job: EmploymentInput | null;
}

/** The job behind a ground other than age (R-ELIG-04, G2 to G5 and G8): the applicant's, or the joint holder's (G10). */
export async function saveEmployment(context: Context, input: SaveEmploymentInput) {
  return transact(context, async (em) => {
    const request = await lockRequest(em, context, input.requestId);
    assertDraft(request);
    if (request.version !== input.version) return staleVersion(request.version);
    const fields = input.job ? employmentRefusals(input.job, context.today) : [];
    if (fields.length > 0)
      return { kind: 'EmploymentRefused' as const, message: 'Corrigez les champs signalés.', fields };
    const job = input.job && storedJob(input.job);
    if (input.who === 'HOLDER') {
      if (!request.holder) throw invalidState(typography('Dites d’abord qui signera le bail avec vous.'));
      request.holder = { ...request.holder, job, jobAnswered: true };
    } else {
      request.job = job;
      request.jobAnswered = true;
    }
    request.halfTyped = withoutTyped(request.halfTyped, input.who === 'HOLDER' ? 'HOLDER_EMPLOYMENT' : 'EMPLOYMENT');
    request.version += 1;
    return { kind: 'EmploymentSaved' as const, requestId: request.id };
  });
}

function storedJob({
  employer,
  contract,
  startsOn,
  promisedOn,
  transferredOn,
  netMonthlyWageCents,
}: EmploymentInput): StoredJob {
  return {
    employer,
    contract,
    startsOn: startsOn.toString(),
    promisedOn: promisedOn?.toString() ?? null,
    transferredOn: transferredOn?.toString() ?? null,
    netMonthlyWageCents,
  };
}
