import { type QueryState, useQuery, useSpace } from '@trousseau/space';
import { EmptyState, ErrorState, Link, Page, PartialBlock, Skeleton } from '@trousseau/ui';
import { TakeNextRequest } from '../components/take-next.tsx';
import { graphql } from '../gql/gql.ts';
import type { ClaimQueueQuery, VisaQueueQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { ClaimQueueTable } from './home-claims.tsx';
import { ContestQueue } from './home-contests.tsx';
import { DamageQueue } from './home-damage.tsx';
import { EventQueueTable } from './home-events.tsx';
import { ConversationQueueTable } from './home-messages.tsx';
import { PlanQueueTable } from './home-plans.tsx';
import { UpdatedClaims } from './home-updates.tsx';
import { VisaQueueTable } from './home-visas.tsx';
import { QueueSection } from './queue-section.tsx';

const VisaQueueQuestion = graphql(`
  query VisaQueue { visaQueue(first: 20) { totalCount nodes { ...VisaQueueRow } } }
`);

const ClaimQueueQuestion = graphql(`
  query ClaimQueue { claimQueue(first: 20) { totalCount nodes { ...ClaimQueueRow } } }
`);

const LapsedQueueQuestion = graphql(`
  query LapsedClaims { claimQueue(first: 20, lapsed: true) { totalCount nodes { ...ClaimQueueRow } } }
`);

const EventQueueQuestion = graphql(`
  query EventQueue { contractEventQueue(first: 20) { totalCount nodes { ...EventQueueRow } } }
`);

const PlanQueueQuestion = graphql(`
  query PlanQueue { repaymentPlanQueue(first: 20) { totalCount nodes { ...PlanQueueRow } } }
`);

const ConversationQueueQuestion = graphql(`
  query ConversationQueue { conversationsToAnswer(first: 20) { totalCount nodes { ...ConversationQueueRow } } }
`);

/** The queues, oldest promise first, and one button: the next file. */
export function Home() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const visas = useQuery(VisaQueueQuestion, {});
  const claims = useQuery(ClaimQueueQuestion, {});
  const lapsed = useQuery(LapsedQueueQuestion, {});
  const plans = useQuery(PlanQueueQuestion, {});
  const events = useQuery(EventQueueQuestion, {});
  const messages = useQuery(ConversationQueueQuestion, {});

  if (visas.loading || claims.loading) return <Skeleton kind="page" />;
  if (!visas.data && !claims.data) return <Unreachable visas={visas} claims={claims} />;
  return (
    <Page
      title={t('home.title')}
      lead={t('home.lead')}
      width="wide"
      actions={<TakeNextRequest>{t('home.takeNext')}</TakeNextRequest>}
    >
      <QueueSection title={t('home.visas')} count={visas.data?.visaQueue.totalCount}>
        {visas.data ? (
          <>
            <VisaQueueTable requests={visas.data.visaQueue.nodes} empty={<Done text={t('home.noVisa')} />} />
            <p>
              <Link href={`${basePath}/visas`}>{t('home.allVisas')}</Link>
            </p>
          </>
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
      {lapsed.data && lapsed.data.claimQueue.totalCount > 0 && (
        <QueueSection title={t('home.lapsed')} count={lapsed.data.claimQueue.totalCount}>
          <ClaimQueueTable claims={lapsed.data.claimQueue.nodes} caption={t('home.lapsed')} empty={null} />
        </QueueSection>
      )}
      <UpdatedClaims />
      <ContestQueue />
      <QueueSection title={t('messages.queue')} count={messages.data?.conversationsToAnswer.totalCount}>
        {messages.data ? (
          <ConversationQueueTable
            conversations={messages.data.conversationsToAnswer.nodes}
            empty={<Done text={t('messages.noMessage')} />}
          />
        ) : (
          !messages.loading && <PartialBlock onRetry={messages.reload} />
        )}
      </QueueSection>
      <DamageQueue />
      <QueueSection title={t('home.plans')} count={plans.data?.repaymentPlanQueue.totalCount}>
        {plans.data ? (
          <PlanQueueTable plans={plans.data.repaymentPlanQueue.nodes} empty={<Done text={t('home.noPlan')} />} />
        ) : (
          !plans.loading && <PartialBlock onRetry={plans.reload} />
        )}
      </QueueSection>
      <QueueSection title={t('home.events')} count={events.data?.contractEventQueue.totalCount}>
        {events.data ? (
          <EventQueueTable events={events.data.contractEventQueue.nodes} empty={<Done text={t('home.noEvent')} />} />
        ) : (
          !events.loading && <PartialBlock onRetry={events.reload} />
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
