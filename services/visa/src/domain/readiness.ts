import { formatDay, typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { judgeRequestAge } from './age.ts';
import { leaseAlreadySigned } from './dwelling-plan.ts';
import { requiredDocuments } from './required-documents.ts';

export type RequestStep = 'APPLICANT' | 'DWELLING' | 'DOCUMENTS';

/** The part of a draft that says whether its three steps are done (R-VISA-02). */
export interface DraftFacts {
  birthDate?: Temporal.PlainDate | null | undefined;
  situation?: string | null | undefined;
  monthlyResourcesCents?: number | null | undefined;
  planMode?: string | null | undefined;
  plannedLeaseOn?: Temporal.PlainDate | null | undefined;
}

/** What the applicant must have given for the papers to be known; null while the first step is not done. */
export function applicantOf({
  situation,
  monthlyResourcesCents,
}: DraftFacts): { situation: string; monthlyResourcesCents: number } | null {
  return situation && monthlyResourcesCents !== null && monthlyResourcesCents !== undefined
    ? { situation, monthlyResourcesCents }
    : null;
}

/** The steps still to do, in their order. */
export function missingSteps(draft: DraftFacts, received: readonly { kind: string }[]): RequestStep[] {
  const applicant = applicantOf(draft);
  const steps: RequestStep[] = [];
  if (!applicant) steps.push('APPLICANT');
  if (!draft.planMode) steps.push('DWELLING');
  if (!applicant || missingDocuments(applicant, received).length > 0) steps.push('DOCUMENTS');
  return steps;
}

/** R-VISA-02, R-ELIG-02, R-ELIG-05. Why a draft cannot be sent yet, as French sentences; empty when it can. */
export function missingSentences(
  draft: DraftFacts,
  received: readonly { kind: string }[],
  declaresTrue: boolean,
  today: Temporal.PlainDate,
): string[] {
  const applicant = applicantOf(draft);
  const sentences: string[] = [];
  if (!applicant) sentences.push('Remplissez l’étape « Qui demande ».');
  if (!draft.planMode) sentences.push('Remplissez l’étape « Le logement ».');
  if (applicant)
    sentences.push(...missingDocuments(applicant, received).map(({ label }) => `Ajoutez un document : ${label}.`));
  const age = draft.birthDate ? judgeRequestAge({ birthDate: draft.birthDate }, false, today) : null;
  if (age?.earliestOn && !age.mayRequestVisa)
    sentences.push(`La demande peut être faite à partir de 17 ans et 10 mois, soit le ${formatDay(age.earliestOn)}.`);
  const late = leaseAlreadySigned(draft.plannedLeaseOn ?? null, today);
  if (late) sentences.push(late);
  if (!declaresTrue) sentences.push('Cochez la déclaration sur l’honneur : le visa certifie ce que vous déclarez.');
  return sentences.map(typography);
}

function missingDocuments(
  applicant: { situation: string; monthlyResourcesCents: number },
  received: readonly { kind: string }[],
) {
  return requiredDocuments(applicant).filter(({ kind }) => !received.some((document) => document.kind === kind));
}
