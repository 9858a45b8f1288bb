import { Navigate, useMutation } from '@trousseau/space';
import { Skeleton } from '@trousseau/ui';
import { useRef } from 'react';
import { graphql } from '../../gql/gql.ts';
import {
  answersOf,
  type EmploymentAnswers,
  type EmploymentInput,
  inputOf,
  type StoredEmployment,
} from './employment-answers.ts';
import { EmploymentQuestions } from './employment-questions.tsx';
import type { ShownRequest, StepProps } from './request.tsx';
import { FormStep } from './step-page.tsx';
import { useStepLinks } from './steps.ts';
import { useStepForm } from './use-step-form.ts';

const SaveEmployment = graphql(`
  mutation SaveEmployment($input: SaveEmploymentInput!) {
    saveEmployment(input: $input) {
      ... on EmploymentSaved { visaRequest { id version } }
      ... on EmploymentRefused { fields { field message } }
      ... on StaleVersion { currentVersion }
      ... on Refusal { message }
    }
  }
`);

const questions = [
  ...(['kind', 'employer', 'contract', 'startsOn', 'promisedOn', 'transferredOn'] as const),
  'netMonthlyWageCents',
] as const;

/** Each job that may be asked: its page, how the server names it, whether it is asked and what is stored. */
const asked = {
  employment: {
    ...({ who: 'APPLICANT', page: 'EMPLOYMENT' } as const),
    isAsked: (request: ShownRequest) => request.asksEmployment,
    stored: (request: ShownRequest): StoredEmployment => request,
  },
  holderEmployment: {
    ...({ who: 'HOLDER', page: 'HOLDER_EMPLOYMENT' } as const),
    isAsked: (request: ShownRequest) => request.asksHolderEmployment,
    stored: ({ household }: ShownRequest): StoredEmployment =>
      household?.holder ?? { employment: null, employmentAnswered: false },
  },
};

interface EmploymentStepProps extends StepProps {
  readonly step: keyof typeof asked;
}

/** A job, asked only where it may be the ground: the applicant's when the age is none, the other's when nothing of the applicant is. */
export function EmploymentStep(props: EmploymentStepProps) {
  const { request, saved, step } = props;
  const { nextLink } = useStepLinks();
  const isShown = useRef(false);
  // The step before has just been saved: whether a job is asked is not known yet.
  if (!isShown.current && request.version < saved.current) return <Skeleton kind="page" />;
  if (!asked[step].isAsked(request)) return <Navigate to={nextLink(step)} replace />;
  isShown.current = true;
  return <EmploymentForm {...props} />;
}

function EmploymentForm(props: EmploymentStepProps) {
  const { request, step } = props;
  const { run } = useMutation(SaveEmployment);
  const { who, page } = asked[step];
  const stored = asked[step].stored(request);
  const stepForm = useStepForm<EmploymentAnswers, EmploymentInput>({
    ...props,
    page,
    stored: answersOf(stored),
    isStored: stored.employmentAnswered,
    inputOf,
    save: async (input, version) => {
      const { data, problem } = await run(() => ({ input: { ...input, who, requestId: request.id, version } }));
      return { result: data?.saveEmployment, problem };
    },
  });
  return (
    <FormStep request={request} step={step} stepForm={stepForm} questions={questions}>
      <EmploymentQuestions stepForm={stepForm} step={step} />
    </FormStep>
  );
}
