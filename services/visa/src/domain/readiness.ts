import { type Law, writtenLaw } from '@trousseau/scheme/law';
import { formatDay, typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { ageInWords, judgeRequestAge } from './age.ts';
import type { DeclaredResource } from './declared-resources.ts';
import { leaseAlreadySigned } from './dwelling-plan.ts';
import { type PapersFacts, type PapersOfOne, requiredDocuments } from './required-documents.ts';
import type { Residence } from './residence.ts';

export type RequestStep = 'APPLICANT' | 'HOUSEHOLD' | 'DWELLING' | 'DOCUMENTS';

/** The part of a draft that says whether its steps are done (R-VISA-02). */
export interface DraftFacts {
  birthDate?: Temporal.PlainDate | null | undefined;
  emancipated: boolean;
  situation?: string | null | undefined;
  resources: readonly DeclaredResource[];
  /** How many sign the lease; null until it is said. */
  signatories?: number | null | undefined;
  planMode?: string | null | undefined;
  plannedLeaseOn?: Temporal.PlainDate | null | undefined;
  residence?: Residence | null | undefined;
  job?: object | null | undefined;
  holder?: SignatoryPapers | null | undefined;
}

/** The part of a signatory that their papers depend on. */
interface SignatoryPapers {
  readonly situation: string;
  readonly emancipated: boolean;
  readonly residence: Residence | null;
  readonly resources: readonly DeclaredResource[];
  readonly job: object | null;
}

/** What the applicant must have given for the papers to be known; null while the first step is not done. */
export function papersOf(draft: DraftFacts): PapersFacts | null {
  const { situation, emancipated, resources, residence = null, job = null, holder } = draft;
  if (!situation) return null;
  return {
    applicant: papersOfOne({ situation, emancipated, resources, residence, job }),
    holder: holder ? papersOfOne(holder) : null,
  };
}

const papersOfOne = ({ situation, emancipated, residence, resources, job }: SignatoryPapers): PapersOfOne => ({
  ...{ situation, emancipated, residence },
  resourceKinds: resources.map(({ kind }) => kind),
  hasJob: job !== null,
});

/** The steps still to do, in their order. */
export function missingSteps(draft: DraftFacts, received: readonly { kind: string }[]): RequestStep[] {
  const applicant = papersOf(draft);
  const steps: RequestStep[] = [];
  if (!applicant) steps.push('APPLICANT');
  if (!draft.signatories) steps.push('HOUSEHOLD');
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
  law: Law = writtenLaw,
): string[] {
  const applicant = papersOf(draft);
  const sentences: string[] = [];
  if (!applicant) sentences.push('Remplissez l’étape « Qui demande ».');
  if (!draft.signatories) sentences.push('Remplissez l’étape « Qui signera le bail ».');
  if (!draft.planMode) sentences.push('Remplissez l’étape « Le logement ».');
  if (applicant)
    sentences.push(...missingDocuments(applicant, received).map(({ label }) => `Ajoutez un document : ${label}.`));
  const age = draft.birthDate ? judgeRequestAge({ birthDate: draft.birthDate }, draft.emancipated, today, law) : null;
  if (age?.earliestOn && !age.mayRequestVisa)
    sentences.push(
      `La demande peut être faite à partir de ${ageInWords(age.parameter.value)}, soit le ${formatDay(age.earliestOn)}.`,
    );
  const late = leaseAlreadySigned(draft.plannedLeaseOn ?? null, today);
  if (late) sentences.push(late);
  if (!declaresTrue) sentences.push('Cochez la déclaration sur l’honneur : le visa certifie ce que vous déclarez.');
  return sentences.map(typography);
}

function missingDocuments(applicant: PapersFacts, received: readonly { kind: string }[]) {
  return requiredDocuments(applicant).filter(({ kind }) => !received.some((document) => document.kind === kind));
}
