import { useQuery, useSearchParams, useSpace } from '@trousseau/space';
import {
  Button,
  Cluster,
  DataTable,
  DayText,
  EmptyState,
  ErrorState,
  Link,
  Page,
  Pager,
  Skeleton,
  usePages,
} from '@trousseau/ui';
import { AccessStatus } from '../components/access-status.tsx';
import { graphql } from '../gql/gql.ts';
import type { AccountRowFragment, PartnerAccessStatus } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { dayOf } from '../words.ts';
import { AccountFilters, isStatus } from './account-filters.tsx';

graphql(`
  fragment AccountRow on PartnerAccount {
    id displayName departement status email createdAt
  }
`);

const AccountsQuestion = graphql(`
  query PartnerAccounts($filter: PartnerAccountFilter, $after: String) {
    partnerAccounts(filter: $filter, first: 20, after: $after) {
      totalCount nodes { ...AccountRow } pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The landlord accounts of the organisation: found by name, number or address, filtered by state; the search stands in the address. */
export function Accounts() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const [search, setSearch] = useSearchParams();
  const asked = search.toString();
  return (
    <Page
      title={t('accounts.title')}
      lead={t('accounts.lead')}
      width="wide"
      actions={
        <Cluster>
          <Button variant="primary" icon="plus" href={`${basePath}/comptes/nouveau`}>
            {t('accounts.new')}
          </Button>
          <Button icon="upload" href={`${basePath}/comptes/fichiers`}>
            {t('accounts.fromFile')}
          </Button>
        </Cluster>
      }
    >
      <AccountFilters key={asked} search={search} onSearch={setSearch} />
      <AccountList key={`list-${asked}`} words={search.get('recherche') ?? ''} status={search.get('etat') ?? ''} />
    </Page>
  );
}

function AccountList({ words, status }: { readonly words: string; readonly status: string }) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const pages = usePages();
  const columns = useColumns();
  const filter = { search: words || null, status: isStatus(status) ? (status as PartnerAccessStatus) : null };
  const { data, problem, loading, reload } = useQuery(AccountsQuestion, { filter, after: pages.after });
  const list = data?.partnerAccounts;
  const isFiltered = words !== '' || status !== '';
  if (loading) return <Skeleton kind="table" />;
  if (!list) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return (
    <>
      <p role="status">{t('accounts.count', { count: list.totalCount })}</p>
      <DataTable
        caption={t('accounts.title')}
        captionHidden
        columns={columns}
        rows={list.nodes}
        rowKey={({ id }) => id}
        empty={
          isFiltered ? (
            <EmptyState title={t('accounts.noneFound')}>{t('accounts.noneFoundText')}</EmptyState>
          ) : (
            <EmptyState
              title={t('accounts.none')}
              action={<Button href={`${basePath}/comptes/nouveau`}>{t('accounts.new')}</Button>}
            >
              {t('accounts.noneText')}
            </EmptyState>
          )
        }
      />
      <Pager pages={pages} pageInfo={list.pageInfo} sortedBy="name" />
    </>
  );
}

function useColumns() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  return [
    {
      id: 'name',
      header: t('accounts.name'),
      rowHeader: true,
      cell: ({ id, displayName }: AccountRowFragment) => <Link href={`${basePath}/comptes/${id}`}>{displayName}</Link>,
    },
    {
      id: 'departement',
      header: t('accounts.departement'),
      cell: ({ departement }: AccountRowFragment) => departement,
    },
    {
      id: 'way',
      header: t('accounts.way'),
      cell: ({ email }: AccountRowFragment) => email ?? t('accounts.byPost'),
    },
    {
      id: 'createdAt',
      header: t('accounts.createdAt'),
      cell: ({ createdAt }: AccountRowFragment) => <DayText day={dayOf(createdAt)} form="short" />,
    },
    {
      id: 'status',
      header: t('accounts.state'),
      cell: ({ status }: AccountRowFragment) => <AccessStatus status={status} />,
    },
  ];
}
