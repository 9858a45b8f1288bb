import { useParams, useSearchParams, useSpace } from '@trousseau/space';
import type { RequestStep } from '../../gql/graphql.ts';
import type { ShownRequest } from './request.tsx';

/** The pages of a draft, in their order. */
export const stepNames = [
  ...(['applicant', 'employment', 'household', 'holderEmployment'] as const),
  ...(['dwelling', 'documents', 'summary'] as const),
] as const;

export type StepName = (typeof stepNames)[number];

/** Where each page lives, under `/locataire/demande/<id>`. */
export const stepPaths: Readonly<Record<StepName, string>> = {
  applicant: 'qui',
  employment: 'emploi',
  household: 'avec-qui',
  holderEmployment: 'son-emploi',
  dwelling: 'logement',
  documents: 'documents',
  summary: 'recapitulatif',
};

const pageOf: Readonly<Record<RequestStep, StepName>> = {
  APPLICANT: 'applicant',
  HOUSEHOLD: 'household',
  DWELLING: 'dwelling',
  DOCUMENTS: 'documents',
};

type Progress = Pick<ShownRequest, 'asksEmployment' | 'employmentAnswered' | 'asksHolderEmployment'> & {
  readonly household: { readonly holder: { readonly employmentAnswered: boolean } | null } | null;
  readonly missingSteps: readonly RequestStep[];
};

/** The steps of this draft that are counted: the jobs only of whom they are asked. */
export function stepsOf(progress: Pick<Progress, 'asksEmployment' | 'asksHolderEmployment'>): StepName[] {
  const left: readonly StepName[] = [
    'summary',
    ...(progress.asksEmployment ? [] : (['employment'] as const)),
    ...(progress.asksHolderEmployment ? [] : (['holderEmployment'] as const)),
  ];
  return stepNames.filter((name) => !left.includes(name));
}

/** The page to open a draft on: the first one that is not answered, wherever and on whatever device it was left, or the summary. */
export function firstPath(progress: Progress): string {
  const { missingSteps, asksEmployment, employmentAnswered, asksHolderEmployment, household } = progress;
  const waits: Readonly<Record<StepName, boolean>> = {
    applicant: missingSteps.includes('APPLICANT'),
    employment: asksEmployment && !employmentAnswered,
    household: missingSteps.includes('HOUSEHOLD'),
    holderEmployment: asksHolderEmployment && household?.holder?.employmentAnswered === false,
    dwelling: missingSteps.includes('DWELLING'),
    documents: missingSteps.includes('DOCUMENTS'),
    summary: true,
  };
  return stepPaths[stepNames.find((name) => waits[name]) ?? 'summary'];
}

/** The page of a step as the server names it. */
export function pathOfStep(step: RequestStep): string {
  return stepPaths[pageOf[step]];
}

/** Ends the address of a step opened from the summary, which it then leads back to. */
const editing = 'modifier';

/** Whole addresses of the pages of the draft on screen, and the way on from one of them. */
export function useStepLinks() {
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const isEditing = search.has(editing);
  const linkTo = (step: StepName) => `${basePath}/demande/${id}/${stepPaths[step]}`;
  return {
    isEditing,
    linkTo,
    /** To change a step and come back to the summary. */
    editLink: (step: StepName) => `${linkTo(step)}?${editing}`,
    /** After a step: the next one, or the summary for who came from there. */
    nextLink: (step: StepName) => linkTo(isEditing ? 'summary' : (stepNames[stepNames.indexOf(step) + 1] ?? 'summary')),
    /** Before a step: the one before that is asked, or the summary for who came from there. */
    backLink: (step: StepName, asked: readonly StepName[]) => {
      if (isEditing) return linkTo('summary');
      const before = asked[asked.indexOf(step) - 1];
      return before === undefined ? basePath : linkTo(before);
    },
  };
}
