import { useMayChange, useQuery, useSpace } from '@trousseau/space';
import { Button, ErrorState, Page, Pager, Skeleton, usePages } from '@trousseau/ui';
import { ContractTable } from '../components/contract-table.tsx';
import { NoContract } from '../components/no-contract.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const ContractsQuestion = graphql(`
  query Contracts($after: String) {
    myContracts(first: 20, after: $after) { totalCount nodes { ...ContractRow } pageInfo { hasNextPage endCursor } }
  }
`);

/** Every contract of the space, newest first. */
export function Contracts() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const mayChange = useMayChange();
  const pages = usePages();
  const { data, problem, loading, reload } = useQuery(ContractsQuestion, { after: pages.after });
  const list = data?.myContracts;
  return (
    <Page
      title={t('contracts.title')}
      lead={list && list.totalCount > 0 ? t('contracts.count', { count: list.totalCount }) : undefined}
      actions={
        mayChange && (
          <>
            <Button href={`${basePath}/contrats/reprendre`}>{t('takeOver.open')}</Button>
            <Button variant="primary" icon="plus" href={`${basePath}/contrats/nouveau`}>
              {t('home.newContract')}
            </Button>
          </>
        )
      }
    >
      {loading && <Skeleton kind="table" />}
      {list && <ContractTable contracts={list.nodes} empty={<NoContract />} />}
      {list && <Pager pages={pages} pageInfo={list.pageInfo} />}
      {!loading && !list && <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />}
    </Page>
  );
}
