import { useQuery, useSpace } from '@trousseau/space';
import {
  Card,
  DayText,
  DescriptionList,
  EmptyState,
  ErrorState,
  Link,
  Page,
  Pager,
  Skeleton,
  Stack,
  usePages,
} from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import type { AdministratorRequestCardFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { dayOf } from '../words.ts';
import { DecideRequest } from './decide-request.tsx';

graphql(`
  fragment AdministratorRequestCard on AdministratorRequest {
    id status reason askedAt askedBy decidedAt decision partnerAccount { id displayName }
  }
`);

const RequestsQuestion = graphql(`
  query AdministratorRequests($after: String) {
    administratorRequests(first: 20, after: $after) {
      nodes { ...AdministratorRequestCard } pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Bodies whose only administrator is gone: who asks, why, and the decision with its reason. */
export function Requests() {
  const { t } = useTexts();
  const pages = usePages();
  const { data, problem, loading, reload } = useQuery(RequestsQuestion, { after: pages.after });
  const list = data?.administratorRequests;
  return (
    <Page title={t('requests.title')} lead={t('requests.lead')}>
      {loading && <Skeleton kind="card" />}
      {!loading && !list && <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />}
      {list?.nodes.length === 0 && <EmptyState title={t('requests.none')}>{t('requests.noneText')}</EmptyState>}
      {list?.nodes.map((request) => (
        <Request key={request.id} request={request} onDone={reload} />
      ))}
      {list && <Pager pages={pages} pageInfo={list.pageInfo} />}
    </Page>
  );
}

interface RequestProps {
  readonly request: AdministratorRequestCardFragment;
  readonly onDone: () => void;
}

function Request({ request, onDone }: RequestProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { partnerAccount: account, decidedAt, decision } = request;
  return (
    <Card title={account?.displayName ?? '–'} headingLevel={2}>
      <Stack>
        <DescriptionList
          items={[
            { label: t('requests.askedBy'), value: request.askedBy },
            { label: t('requests.askedAt'), value: <DayText day={dayOf(request.askedAt)} /> },
            { label: t('requests.reason'), value: request.reason },
            ...(decidedAt === null
              ? []
              : [
                  { label: t(`requests.decided.${request.status}`), value: <DayText day={dayOf(decidedAt)} /> },
                  { label: t('account.reason'), value: decision },
                ]),
          ]}
        />
        {account && <Link href={`${basePath}/comptes/${account.id}`}>{t('requests.seeAccount')}</Link>}
        {request.status === 'PENDING' && <DecideRequest requestId={request.id} onDone={onDone} />}
      </Stack>
    </Card>
  );
}
