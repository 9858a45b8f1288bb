import { useAsk, useQuery } from '@trousseau/space';
import { Amount, Badge, DayText } from '@trousseau/ui';
import { csvEuros } from '@trousseau/values/csv';
import { graphql } from '../gql/gql.ts';
import type { UnpaidClaimStatus } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { GoTo } from './go-to.tsx';
import { EXPORTED_LINES, LINES, RingList } from './ring-list.tsx';
import type { ListProps } from './ring-lists.tsx';
import { useListQuestion } from './use-list-question.ts';

const RingClaimList = graphql(`
  query RingClaimList($spaceIds: [ID!], $statuses: [UnpaidClaimStatus!], $order: RingOrder!, $first: Int!, $after: String) {
    ringClaims(spaceIds: $spaceIds, statuses: $statuses, order: $order, first: $first, after: $after) {
      totalCount
      nodes { id spaceId number status tenantNames constitutedOn arrearsCents }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const statuses: readonly UnpaidClaimStatus[] = [
  'CONSTITUTED',
  'NOTICED',
  'DECLARED',
  'DOCS_COMPLETE',
  'RECEIPT_ISSUED',
  'PAID_OPEN',
  'SUSPENDED',
  'LITIGATION',
  'LAPSED',
  'REFUSED',
  'CLOSED',
];

/** Unpaid rents of every space, from the day they are constituted. */
export function RingClaims({ spaceIds, nameOf, today }: ListProps) {
  const { t, locale } = useTexts();
  const names = new Intl.ListFormat(locale);
  const { question, onQuestion, variables, after, paging } = useListQuestion<UnpaidClaimStatus>(spaceIds);
  const { data, loading, problem, reload } = useQuery(RingClaimList, { ...variables, first: LINES, after });
  const ask = useAsk(RingClaimList);
  const heading = {
    tenant: t('overview.tenant'),
    space: t('overview.space'),
    number: t('overview.number'),
    since: t('overview.since'),
    arrears: t('overview.arrears'),
    status: t('overview.status'),
  };
  return (
    <RingList
      title={t('overview.claims')}
      none={t('overview.none.claims')}
      question={question}
      onQuestion={onQuestion}
      page={data?.ringClaims}
      loading={loading}
      problem={problem}
      reload={reload}
      paging={paging}
      read={async (from) => (await ask({ ...variables, first: EXPORTED_LINES, after: from })).data?.ringClaims}
      statuses={statuses.map((value) => ({ value, label: t(`overview.claimStatus.${value}`) }))}
      fileName={`trousseau-impayes-${today}.csv`}
      headings={Object.values(heading)}
      csvRow={(row) => ({
        [heading.tenant]: names.format(row.tenantNames),
        [heading.space]: nameOf(row.spaceId),
        [heading.number]: row.number,
        [heading.since]: row.constitutedOn,
        [heading.arrears]: csvEuros(row.arrearsCents),
        [heading.status]: t(`overview.claimStatus.${row.status}`),
      })}
      columns={[
        {
          id: 'tenant',
          header: heading.tenant,
          rowHeader: true,
          cell: ({ id, spaceId, tenantNames }) => (
            <GoTo spaceId={spaceId} path={`/sinistres/${id}`}>
              {names.format(tenantNames)}
            </GoTo>
          ),
        },
        { id: 'space', header: heading.space, cell: ({ spaceId }) => nameOf(spaceId) },
        { id: 'number', header: heading.number, cell: ({ number }) => number },
        {
          id: 'since',
          header: heading.since,
          cell: ({ constitutedOn }) => <DayText day={constitutedOn} form="short" />,
        },
        {
          id: 'arrears',
          header: heading.arrears,
          align: 'end',
          cell: ({ arrearsCents }) => <Amount cents={arrearsCents} />,
        },
        {
          id: 'status',
          header: heading.status,
          cell: ({ status }) => <Badge>{t(`overview.claimStatus.${status}`)}</Badge>,
        },
      ]}
    />
  );
}
