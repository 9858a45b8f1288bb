import { useQuery, useSpace } from '@trousseau/space';
import { Button, EmptyState, ErrorState, Page, Pager, Skeleton, usePages } from '@trousseau/ui';
import { ClaimTable } from '../components/claim-table.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { DamageClaims } from './damage/damage-claims.tsx';
import { MonthlyNotice } from './monthly/monthly-notice.tsx';

const ClaimsQuestion = graphql(`
  query Claims($after: String) {
    myClaims(first: 20, after: $after) { totalCount nodes { ...ClaimRow } pageInfo { hasNextPage endCursor } }
  }
`);

/** Every unpaid rent of the space, from the day it is constituted. */
export function Claims() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const pages = usePages();
  const { data, problem, loading, reload } = useQuery(ClaimsQuestion, { after: pages.after });
  const list = data?.myClaims;
  const empty = (
    <EmptyState
      title={t('claims.emptyTitle')}
      icon="shield"
      action={<Button href={`${basePath}/contrats`}>{t('claims.chooseContract')}</Button>}
    >
      {t('claims.emptyText')}
    </EmptyState>
  );
  return (
    <Page
      title={t('claims.title')}
      lead={t('claims.lead')}
      actions={
        list &&
        list.totalCount > 0 && (
          <Button href="/files/claims/statement.csv" download icon="download">
            {t('claims.statement')}
          </Button>
        )
      }
    >
      <MonthlyNotice />
      {loading && <Skeleton kind="table" />}
      {list && <ClaimTable claims={list.nodes} empty={empty} />}
      {list && <Pager pages={pages} pageInfo={list.pageInfo} />}
      <DamageClaims />
      {!loading && !list && <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />}
    </Page>
  );
}
