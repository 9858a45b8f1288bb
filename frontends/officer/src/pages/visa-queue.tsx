import { useQuery, useSearchParams, useSpace } from '@trousseau/space';
import { EmptyState, ErrorState, Page, Pager, Skeleton, Stack, usePages } from '@trousseau/ui';
import { TakeNextRequest } from '../components/take-next.tsx';
import { graphql } from '../gql/gql.ts';
import type { VisaQueueFilter } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { VisaQueueTable } from './home-visas.tsx';
import { readQueueFilter } from './queue-filter.ts';
import { QueueFilters } from './queue-filters.tsx';
import { QueueSection } from './queue-section.tsx';
import { VisaWorkload } from './visa-workload.tsx';

const FilteredQueueQuestion = graphql(`
  query FilteredVisaQueue($filter: VisaQueueFilter!, $after: String) {
    visaQueue(filter: $filter, first: 25, after: $after) {
      totalCount
      nodes { ...VisaQueueRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The desk of visa requests: what one looks for, kept in the address, the files, and how much waits. */
export function VisaQueue() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const [params] = useSearchParams();
  return (
    <Page
      title={t('queue.title')}
      lead={t('queue.lead')}
      breadcrumb={[{ href: basePath, label: t('navigation.home') }]}
      width="wide"
      actions={<TakeNextRequest>{t('home.takeNext')}</TakeNextRequest>}
    >
      <Stack gap={7}>
        <QueueFilters />
        <FilteredQueue key={params.toString()} filter={readQueueFilter(params)} />
        <VisaWorkload />
      </Stack>
    </Page>
  );
}

function FilteredQueue({ filter }: { readonly filter: VisaQueueFilter }) {
  const { t } = useTexts();
  const pages = usePages();
  const { data, problem, loading, reload } = useQuery(FilteredQueueQuestion, { filter, after: pages.after });
  if (loading) return <Skeleton kind="table" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const { nodes, totalCount, pageInfo } = data.visaQueue;
  return (
    <QueueSection title={t('queue.files')} count={totalCount}>
      <VisaQueueTable
        requests={nodes}
        empty={
          <EmptyState title={t('queue.none')} icon="check">
            {t('queue.noneHint')}
          </EmptyState>
        }
      />
      <Pager pages={pages} pageInfo={pageInfo} sortedBy="name" />
    </QueueSection>
  );
}
