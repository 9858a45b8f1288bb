import { useAsk, useQuery } from '@trousseau/space';
import { Amount, Badge, shortDay } from '@trousseau/ui';
import { csvEuros } from '@trousseau/values/csv';
import { graphql } from '../gql/gql.ts';
import type { ReceiptStatus, RingReceiptListQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { GoTo } from './go-to.tsx';
import { EXPORTED_LINES, LINES, RingList } from './ring-list.tsx';
import type { ListProps } from './ring-lists.tsx';
import { useListQuestion } from './use-list-question.ts';

const RingReceiptList = graphql(`
  query RingReceiptList($spaceIds: [ID!], $statuses: [ReceiptStatus!], $order: RingOrder!, $first: Int!, $after: String) {
    ringReceipts(spaceIds: $spaceIds, statuses: $statuses, order: $order, first: $first, after: $after) {
      totalCount
      nodes { id spaceId claimId damageClaimId number status tenantNames indemnityCents payByOn paymentHeldUntilOn paidOn }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const statuses: readonly ReceiptStatus[] = ['ISSUED', 'VALIDATED', 'CONTESTED', 'CANCELLED', 'PAID', 'REVERSED'];

type Receipt = RingReceiptListQuery['ringReceipts']['nodes'][number];

/** When the money left, or is to leave: paid, held, promised by a day. */
function whenOf({ paidOn, paymentHeldUntilOn, payByOn }: Receipt, t: ReturnType<typeof useTexts>['t']): string {
  if (paidOn !== null) return t('overview.paidOn', { day: shortDay(paidOn) });
  if (paymentHeldUntilOn !== null) return t('overview.heldUntil', { day: shortDay(paymentHeldUntilOn) });
  return payByOn === null ? '' : t('overview.payBy', { day: shortDay(payByOn) });
}

/** Receipts and payments of every space. */
export function RingReceipts({ spaceIds, nameOf, today }: ListProps) {
  const { t, locale } = useTexts();
  const names = new Intl.ListFormat(locale);
  const { question, onQuestion, variables, after, paging } = useListQuestion<ReceiptStatus>(spaceIds);
  const { data, loading, problem, reload } = useQuery(RingReceiptList, { ...variables, first: LINES, after });
  const ask = useAsk(RingReceiptList);
  const heading = {
    tenant: t('overview.tenant'),
    space: t('overview.space'),
    number: t('overview.number'),
    sum: t('overview.sum'),
    status: t('overview.status'),
    when: t('overview.when'),
  };
  return (
    <RingList
      title={t('overview.receipts')}
      none={t('overview.none.receipts')}
      question={question}
      onQuestion={onQuestion}
      page={data?.ringReceipts}
      loading={loading}
      problem={problem}
      reload={reload}
      paging={paging}
      read={async (from) => (await ask({ ...variables, first: EXPORTED_LINES, after: from })).data?.ringReceipts}
      statuses={statuses.map((value) => ({ value, label: t(`overview.receiptStatus.${value}`) }))}
      fileName={`trousseau-versements-${today}.csv`}
      headings={Object.values(heading)}
      csvRow={(row) => ({
        [heading.tenant]: names.format(row.tenantNames),
        [heading.space]: nameOf(row.spaceId),
        [heading.number]: row.number,
        [heading.sum]: csvEuros(row.indemnityCents),
        [heading.status]: t(`overview.receiptStatus.${row.status}`),
        [heading.when]: whenOf(row, t),
      })}
      columns={[
        {
          id: 'tenant',
          header: heading.tenant,
          rowHeader: true,
          cell: ({ claimId, damageClaimId, spaceId, tenantNames }) => (
            <GoTo
              spaceId={spaceId}
              path={claimId === null ? `/degradations/${damageClaimId}` : `/sinistres/${claimId}`}
            >
              {names.format(tenantNames)}
            </GoTo>
          ),
        },
        { id: 'space', header: heading.space, cell: ({ spaceId }) => nameOf(spaceId) },
        { id: 'number', header: heading.number, cell: ({ number }) => number },
        {
          id: 'sum',
          header: heading.sum,
          align: 'end',
          cell: ({ indemnityCents }) => <Amount cents={indemnityCents} />,
        },
        {
          id: 'status',
          header: heading.status,
          cell: ({ status }) => <Badge>{t(`overview.receiptStatus.${status}`)}</Badge>,
        },
        { id: 'when', header: heading.when, cell: (receipt) => whenOf(receipt, t) },
      ]}
    />
  );
}
