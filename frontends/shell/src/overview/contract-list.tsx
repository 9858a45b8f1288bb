import { useAsk, useQuery } from '@trousseau/space';
import { Amount, Badge } from '@trousseau/ui';
import { csvEuros } from '@trousseau/values/csv';
import { graphql } from '../gql/gql.ts';
import type { ContractStatus } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { GoTo } from './go-to.tsx';
import { EXPORTED_LINES, LINES, RingList } from './ring-list.tsx';
import type { ListProps } from './ring-lists.tsx';
import { useListQuestion } from './use-list-question.ts';

const RingContractList = graphql(`
  query RingContractList($spaceIds: [ID!], $statuses: [ContractStatus!], $order: RingOrder!, $first: Int!, $after: String) {
    ringContracts(spaceIds: $spaceIds, statuses: $statuses, order: $order, first: $first, after: $after) {
      totalCount
      nodes { id spaceId number status tenantNames dwellingLine monthlyCents }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const statuses: readonly ContractStatus[] = [
  'GENERATED',
  'VALIDATED',
  'IN_FORCE',
  'TENANT_LEFT',
  'COVER_ENDED',
  'TERMINATED',
  'CANCELLED',
  'VOID',
  'CLOSED',
];

/** Contracts of every space. */
export function RingContracts({ spaceIds, nameOf, today }: ListProps) {
  const { t, locale } = useTexts();
  const names = new Intl.ListFormat(locale);
  const { question, onQuestion, variables, after, paging } = useListQuestion<ContractStatus>(spaceIds);
  const { data, loading, problem, reload } = useQuery(RingContractList, { ...variables, first: LINES, after });
  const ask = useAsk(RingContractList);
  const heading = {
    tenant: t('overview.tenant'),
    space: t('overview.space'),
    dwelling: t('overview.dwelling'),
    number: t('overview.number'),
    rent: t('overview.rent'),
    status: t('overview.status'),
  };
  return (
    <RingList
      title={t('overview.contracts')}
      none={t('overview.none.contracts')}
      question={question}
      onQuestion={onQuestion}
      page={data?.ringContracts}
      loading={loading}
      problem={problem}
      reload={reload}
      paging={paging}
      read={async (from) => (await ask({ ...variables, first: EXPORTED_LINES, after: from })).data?.ringContracts}
      statuses={statuses.map((value) => ({ value, label: t(`overview.contractStatus.${value}`) }))}
      fileName={`trousseau-contrats-${today}.csv`}
      headings={Object.values(heading)}
      csvRow={(row) => ({
        [heading.tenant]: names.format(row.tenantNames),
        [heading.space]: nameOf(row.spaceId),
        [heading.dwelling]: row.dwellingLine,
        [heading.number]: row.number,
        [heading.rent]: csvEuros(row.monthlyCents),
        [heading.status]: t(`overview.contractStatus.${row.status}`),
      })}
      columns={[
        {
          id: 'tenant',
          header: heading.tenant,
          rowHeader: true,
          cell: ({ id, spaceId, tenantNames }) => (
            <GoTo spaceId={spaceId} path={`/contrats/${id}`}>
              {names.format(tenantNames)}
            </GoTo>
          ),
        },
        { id: 'space', header: heading.space, cell: ({ spaceId }) => nameOf(spaceId) },
        { id: 'dwelling', header: heading.dwelling, cell: ({ dwellingLine }) => dwellingLine },
        { id: 'number', header: heading.number, cell: ({ number }) => number },
        { id: 'rent', header: heading.rent, align: 'end', cell: ({ monthlyCents }) => <Amount cents={monthlyCents} /> },
        {
          id: 'status',
          header: heading.status,
          cell: ({ status }) => <Badge>{t(`overview.contractStatus.${status}`)}</Badge>,
        },
      ]}
    />
  );
}
