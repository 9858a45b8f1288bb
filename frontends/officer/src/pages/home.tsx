import { type QueryState, useMutation, useNavigate, useQuery, useSpace } from '@trousseau/space';
import { Button, EmptyState, ErrorState, Notice, Page, PartialBlock, Skeleton } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import type { ClaimQueueQuery, VisaQueueQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { ClaimQueueTable } from './home-claims.tsx';
import { PlanQueueTable } from './home-plans.tsx';
import { VisaQueueTable } from './home-visas.tsx';
import { QueueSection } from './queue-section.tsx';

const VisaQueueQuestion = graphql(`
  query VisaQueue { visaQueue(first: 20) { totalCount nodes { ...VisaQueueRow } } }
`);

const ClaimQueueQuestion = graphql(`
  query ClaimQueue { claimQueue(first: 20) { totalCount nodes { ...ClaimQueueRow } } }
`);

const PlanQueueQuestion = graphql(`
  query PlanQueue { repaymentPlanQueue(first: 20) { totalCount nodes { ...PlanQueueRow } } }
`);

const TakeNext = graphql(`
  mutation TakeNextVisaRequest($input: TakeNextVisaRequestInput!) {
    takeNextVisaRequest(input: $input) {
      ... on VisaRequestTaken { visaRequest { id } }
      ... on Refusal { message }
    }
  }
`);

/** The two queues, oldest promise first, and one button: the next file. */
export function Home() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const navigate = useNavigate();
  const visas = useQuery(VisaQueueQuestion, {});
  const claims = useQuery(ClaimQueueQuestion, {});
  const plans = useQuery(PlanQueueQuestion, {});
  const { run, running } = useMutation(TakeNext);
  const [message, setMessage] = useState<string | null>(null);
  const [problem, setProblem] = useState<Parameters<typeof ProblemNotice>[0]['problem']>(null);

  async function takeNext() {
    const answer = await run((operationId) => ({ input: { operationId } }));
    setProblem(answer.problem);
    const result = answer.data?.takeNextVisaRequest;
    if (result?.__typename === 'VisaRequestTaken') return navigate(`${basePath}/visas/${result.visaRequest.id}`);
    if (result) setMessage(result.message);
  }

  if (visas.loading || claims.loading) return <Skeleton kind="page" />;
  if (!visas.data && !claims.data) return <Unreachable visas={visas} claims={claims} />;
  return (
    <Page
      title={t('home.title')}
      lead={t('home.lead')}
      width="wide"
      actions={
        <Button variant="primary" size="large" icon="chevronRight" pending={running} onPress={takeNext}>
          {t('home.takeNext')}
        </Button>
      }
    >
      <ProblemNotice problem={problem} />
      {message && (
        <Notice tone="info" live>
          {message}
        </Notice>
      )}
      <QueueSection title={t('home.visas')} count={visas.data?.visaQueue.totalCount}>
        {visas.data ? (
          <VisaQueueTable requests={visas.data.visaQueue.nodes} empty={<Done text={t('home.noVisa')} />} />
        ) : (
          <PartialBlock onRetry={visas.reload} />
        )}
      </QueueSection>
      <QueueSection title={t('home.claims')} count={claims.data?.claimQueue.totalCount}>
        {claims.data ? (
          <ClaimQueueTable claims={claims.data.claimQueue.nodes} empty={<Done text={t('home.noClaim')} />} />
        ) : (
          <PartialBlock onRetry={claims.reload} />
        )}
      </QueueSection>
      <QueueSection title={t('home.plans')} count={plans.data?.repaymentPlanQueue.totalCount}>
        {plans.data ? (
          <PlanQueueTable plans={plans.data.repaymentPlanQueue.nodes} empty={<Done text={t('home.noPlan')} />} />
        ) : (
          !plans.loading && <PartialBlock onRetry={plans.reload} />
        )}
      </QueueSection>
    </Page>
  );
}

const Done = ({ text }: { readonly text: string }) => <EmptyState title={text} icon="check" />;

interface UnreachableProps {
  readonly visas: QueryState<VisaQueueQuery>;
  readonly claims: QueryState<ClaimQueueQuery>;
}

function Unreachable({ visas, claims }: UnreachableProps) {
  const reload = () => {
    visas.reload();
    claims.reload();
  };
  return <ErrorState reference={visas.problem?.reference ?? undefined} onRetry={reload} />;
}
