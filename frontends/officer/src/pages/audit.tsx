import { useQuery, useSearchParams, useSpace } from '@trousseau/space';
import { EmptyState, ErrorState, Notice, Page, Pager, Section, Skeleton, usePages } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { AuditSearch, readSearch } from './audit-search.tsx';
import { AuditTable } from './audit-table.tsx';

const AuditQuestion = graphql(`
  query Audit(
    $filter: AuditFilter!, $after: String
    $account: Boolean!, $visa: Boolean!, $contract: Boolean!, $claims: Boolean!
  ) {
    accountAudit(filter: $filter, first: 25, after: $after) @include(if: $account) { ...AuditPage }
    visaAudit(filter: $filter, first: 25, after: $after) @include(if: $visa) { ...AuditPage }
    contractAudit(filter: $filter, first: 25, after: $after) @include(if: $contract) { ...AuditPage }
    claimsAudit(filter: $filter, first: 25, after: $after) @include(if: $claims) { ...AuditPage }
  }
`);

graphql(`
  fragment AuditPage on AuditEntryConnection {
    totalCount nodes { ...AuditRow } pageInfo { hasNextPage endCursor }
  }
`);

/** S66. Who did what, searched by thing, by person and by period; the search is the address of the page. */
export function Audit() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const [params] = useSearchParams();
  return (
    <Page
      title={t('audit.title')}
      lead={t('audit.lead')}
      breadcrumb={[{ href: basePath, label: t('navigation.home') }]}
      width="wide"
    >
      <AuditSearch />
      {/* Another search begins at its first page. */}
      <Entries key={params.toString()} />
    </Page>
  );
}

function Entries() {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const { register, filter } = readSearch(params);
  const pages = usePages();
  const { data, problem, loading, reload } = useQuery(AuditQuestion, {
    filter,
    after: pages.after,
    account: register === 'account',
    visa: register === 'visa',
    contract: register === 'contract',
    claims: register === 'claims',
  });
  if (loading) return <Skeleton kind="table" />;
  const found = data?.accountAudit ?? data?.visaAudit ?? data?.contractAudit ?? data?.claimsAudit;
  if (!found) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return (
    <Section title={t('audit.count', { count: found.totalCount })}>
      <AuditTable
        entries={found.nodes}
        empty={
          <EmptyState title={t('audit.none')} icon="search">
            {t('audit.noneHint')}
          </EmptyState>
        }
      />
      <Pager pages={pages} pageInfo={found.pageInfo} />
      <Notice tone="info">{t('audit.proof')}</Notice>
    </Section>
  );
}
