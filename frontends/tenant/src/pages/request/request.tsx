import { MissingPage, Navigate, NotHere, Route, Routes, useParams, useQuery, useSpace } from '@trousseau/space';
import { Skeleton } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { RequestPageQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { ApplicantStep } from './applicant-step.tsx';
import { DocumentsStep } from './documents-step.tsx';
import { DwellingStep } from './dwelling-step.tsx';
import { EmploymentStep } from './employment-step.tsx';
import { HouseholdStep } from './household-step.tsx';
import { firstPath, stepPaths } from './steps.ts';
import { Summary } from './summary.tsx';

const RequestQuestion = graphql(`
  query RequestPage($id: ID!) {
    visaRequest(id: $id) {
      id number status version missingSteps
      asksEmployment employmentAnswered asksHolderEmployment
      halfTypedPages { page content }
      ...SingleChanges
      ...RequestAnswers
      eligibility { ...Assessment }
      tenant { id givenName familyName birthDate }
    }
  }
`);

export type ShownRequest = NonNullable<RequestPageQuery['visaRequest']>;

/** What the steps of one draft share while they save. */
export interface Saved {
  /** The newest version saved here, which the request on screen may not show yet. */
  current: number;
  /** What is being sent, of whichever step: the next waits for it. */
  queue: Promise<boolean>;
}

/** What every step receives. */
export interface StepProps {
  readonly request: ShownRequest;
  readonly reload: () => void;
  readonly saved: Saved;
}

/** The request while it is a draft (R-VISA-02): three steps and a summary, each at its own address. */
export function Request() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(RequestQuestion, { id });
  const [saved] = useState<Saved>(() => ({ current: 0, queue: Promise.resolve(true) }));
  if (loading) return <Skeleton kind="page" />;
  if (!data?.visaRequest) return <MissingPage t={t} problem={problem} reload={reload} />;
  const request = data.visaRequest;
  if (request.status !== 'DRAFT') return <Navigate to={`${basePath}/demande/${id}/suivi`} replace />;
  const props: StepProps = { request, reload, saved };
  return (
    <Routes>
      <Route index element={<Navigate to={firstPath(request)} replace />} />
      <Route path={stepPaths.applicant} element={<ApplicantStep {...props} />} />
      <Route path={stepPaths.employment} element={<EmploymentStep key="own" step="employment" {...props} />} />
      <Route path={stepPaths.household} element={<HouseholdStep {...props} />} />
      <Route
        path={stepPaths.holderEmployment}
        element={<EmploymentStep key="other" step="holderEmployment" {...props} />}
      />
      <Route path={stepPaths.dwelling} element={<DwellingStep {...props} />} />
      <Route path={stepPaths.documents} element={<DocumentsStep {...props} />} />
      <Route path={stepPaths.summary} element={<Summary {...props} />} />
      <Route path="*" element={<NotHere t={t} />} />
    </Routes>
  );
}
