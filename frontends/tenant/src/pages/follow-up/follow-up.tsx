import { MissingPage, Navigate, useParams, useQuery, useSpace } from '@trousseau/space';
import { Disclosure, Page, Section, Skeleton, Stack } from '@trousseau/ui';
import { AssessmentLines, MaximumRent } from '../../components/assessment.tsx';
import { RequestAnswers } from '../../components/request-answers.tsx';
import { RequestBadge } from '../../components/statuses.tsx';
import { graphql } from '../../gql/gql.ts';
import type { FollowUpQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { Certified } from './certified.tsx';
import { Incomplete } from './incomplete.tsx';
import { Refused } from './refused.tsx';
import { Waiting } from './waiting.tsx';
import { Withdrawn } from './withdrawn.tsx';

const FollowUpQuestion = graphql(`
  query FollowUp($id: ID!) {
    visaRequest(id: $id) {
      id number status submittedAt decisionDueOn decidedAt late refusalReasons contestableUntil
      contest { words contestedAt refusalReasons }
      askedDocuments { kind label note received }
      ...RequestAnswers
      eligibility { ...Assessment decidedByEngine proofs { documentId sentence } }
      ...SingleChanges
      visa { id number maxRentCents validUntil status }
    }
  }
`);

export type FollowedRequest = NonNullable<FollowUpQuery['visaRequest']>;

/** A request once it is sent: who has it, until when, what was decided and why. */
export function FollowUp() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(FollowUpQuestion, { id });
  if (loading) return <Skeleton kind="page" />;
  if (!data?.visaRequest) return <MissingPage t={t} problem={problem} reload={reload} />;
  const request = data.visaRequest;
  const isContested = request.contest !== null && request.status === 'SUBMITTED';
  if (request.status === 'DRAFT') return <Navigate to={`${basePath}/demande/${id}`} replace />;
  return (
    <Page
      title={t(isContested ? 'followUp.contest.title' : `followUp.${request.status}.title`)}
      lead={t('followUp.number', { number: request.number })}
      width="narrow"
      breadcrumb={[{ href: basePath, label: t('home.title') }]}
      status={<RequestBadge status={request.status} />}
    >
      <Answer request={request} reload={reload} />
      <Decision request={request} />
      <Disclosure title={t('followUp.answers')}>
        <Stack gap={6}>
          <RequestAnswers answers={request} />
        </Stack>
      </Disclosure>
    </Page>
  );
}

function Answer({ request, reload }: { readonly request: FollowedRequest; readonly reload: () => void }) {
  if (request.status === 'CERTIFIED') return <Certified request={request} />;
  if (request.status === 'REFUSED') return <Refused request={request} reload={reload} />;
  if (request.status === 'SUBMITTED') return <Waiting request={request} />;
  if (request.status === 'INCOMPLETE') return <Incomplete request={request} reload={reload} />;
  return <Withdrawn requestId={request.id} />;
}

/** The rules as they were weighed: computed while the request waits, then as it was decided. */
function Decision({ request }: { readonly request: FollowedRequest }) {
  const { t } = useTexts();
  const { eligibility, status } = request;
  if (eligibility === null) return null;
  return (
    <Section title={t(status === 'CERTIFIED' ? 'followUp.decided' : 'followUp.computed')}>
      <Stack gap={5}>
        {status !== 'REFUSED' && <MaximumRent assessment={eligibility} />}
        <AssessmentLines assessment={eligibility} />
      </Stack>
    </Section>
  );
}
