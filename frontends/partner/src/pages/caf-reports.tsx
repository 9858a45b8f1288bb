import { useQuery, useSpace } from '@trousseau/space';
import { DataTable, DayText, EmptyState, ErrorState, Link, Page, Pager, Skeleton, usePages } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import type { CafReportRowFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { dayOf } from '../words.ts';

graphql(`
  fragment CafReportRow on CafReport {
    id constitutedOn reportByOn reportedAt endedOn
    contract { id number tenantNames landlordName dwelling { postcode city } }
  }
`);

const CafReportsQuestion = graphql(`
  query CafReports($after: String) {
    cafReports(first: 20, after: $after) { nodes { ...CafReportRow } pageInfo { hasNextPage endCursor } }
  }
`);

/** R-CAF-12. Unpaid rents under a housing aid that landlords of the département declared, with the contract each belongs to. */
export function CafReports() {
  const { t } = useTexts();
  const pages = usePages();
  const { data, problem, loading, reload } = useQuery(CafReportsQuestion, { after: pages.after });
  const list = data?.cafReports;
  const columns = useColumns();
  return (
    <Page title={t('cafReports.title')} lead={t('cafReports.lead')} width="wide">
      {loading && <Skeleton kind="table" />}
      {!loading && !list && <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />}
      {list && (
        <DataTable
          caption={t('cafReports.title')}
          captionHidden
          columns={columns}
          rows={list.nodes}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('cafReports.none')}>{t('cafReports.noneText')}</EmptyState>}
        />
      )}
      {list && <Pager pages={pages} pageInfo={list.pageInfo} />}
    </Page>
  );
}

function useColumns() {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const names = new Intl.ListFormat(locale, { type: 'conjunction' });
  return [
    {
      id: 'contract',
      header: t('cafReports.contract'),
      rowHeader: true,
      cell: ({ contract }: CafReportRowFragment) =>
        contract ? <Link href={`${basePath}?numero=${contract.number}`}>{contract.number}</Link> : '–',
    },
    {
      id: 'tenant',
      header: t('contract.tenant'),
      cell: ({ contract }: CafReportRowFragment) => (contract ? names.format(contract.tenantNames) : '–'),
    },
    {
      id: 'landlord',
      header: t('contract.landlord'),
      cell: ({ contract }: CafReportRowFragment) => contract?.landlordName ?? '–',
    },
    {
      id: 'town',
      header: t('cafReports.town'),
      cell: ({ contract }: CafReportRowFragment) =>
        contract ? `${contract.dwelling.postcode} ${contract.dwelling.city}` : '–',
    },
    {
      id: 'constitutedOn',
      header: t('cafReports.constitutedOn'),
      cell: ({ constitutedOn }: CafReportRowFragment) => <DayText day={constitutedOn} />,
    },
    {
      id: 'reportedOn',
      header: t('cafReports.reportedOn'),
      cell: ({ reportedAt }: CafReportRowFragment) => <DayText day={dayOf(reportedAt)} />,
    },
    {
      id: 'endedOn',
      header: t('cafReports.endedOn'),
      cell: ({ endedOn }: CafReportRowFragment) =>
        endedOn === null ? t('cafReports.goesOn') : <DayText day={endedOn} />,
    },
  ];
}
