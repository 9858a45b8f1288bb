import { useQuery, useSpace } from '@trousseau/space';
import {
  Amount,
  DataTable,
  DayText,
  ErrorState,
  Link,
  Page,
  Pager,
  Section,
  Skeleton,
  StatusBadge,
  type Tone,
  usePages,
} from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import type { PaymentStatus, PaymentsQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { dayOfInstant } from '../words.ts';
import { BankStatements } from './bank-statements.tsx';
import { CardPaymentsToGiveBack } from './card-payments.tsx';
import { LedgerExport } from './ledger-export.tsx';
import { PaymentFiles } from './payment-files.tsx';

const PaymentsQuestion = graphql(`
  query Payments($after: String) {
    today
    paymentDesk {
      channel waitingCount
      files { id madeAt transferCount totalCents path }
      statements { id fileName receivedAt lineCount }
      cardPaymentsToGiveBack { id repaidCents openedAt processorReference debt { id reference } }
      linesToExamine { id bankReference direction movementCents bookedOn remittance question }
    }
    payments(first: 20, after: $after) {
      totalCount
      nodes {
        id status indemnityCents holderName reference preparedAt settledAt bankReference returnReason
        receipt { id periodFromOn periodToOn pdfPath claim { id number } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type ShownDesk = NonNullable<PaymentsQuery['paymentDesk']>;

/** The money: what leaves for landlords, what the bank reports, what a person must look at, the entries for accounting. */
export function Payments() {
  const { t } = useTexts();
  const pages = usePages();
  const { basePath } = useSpace();
  const { data, problem, loading, reload } = useQuery(PaymentsQuestion, { after: pages.after });
  if (loading) return <Skeleton kind="page" />;
  if (!data?.paymentDesk) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const { paymentDesk: desk, payments, today } = data;
  return (
    <Page title={t('payments.title')} lead={t('payments.lead')} width="wide">
      {desk.channel === 'FILE' && <PaymentFiles desk={desk} reload={reload} />}
      <Section title={t('payments.list')} lead={t(`payments.channel.${desk.channel}`)}>
        <DataTable
          caption={t('payments.list')}
          captionHidden
          rows={payments.nodes}
          rowKey={({ id }) => id}
          empty={<p>{t('payments.none')}</p>}
          columns={columns(t, basePath)}
        />
        <Pager pages={pages} pageInfo={payments.pageInfo} />
      </Section>
      <CardPaymentsToGiveBack desk={desk} reload={reload} />
      <BankStatements desk={desk} reload={reload} />
      <LedgerExport today={today} />
    </Page>
  );
}

const tones: Readonly<Record<PaymentStatus, Tone>> = {
  PREPARED: 'neutral',
  SENT: 'info',
  CONFIRMED: 'success',
  RETURNED: 'danger',
};

type Row = PaymentsQuery['payments']['nodes'][number];

const columns = (t: ReturnType<typeof useTexts>['t'], basePath: string) => [
  {
    id: 'reference',
    header: t('receipt.number'),
    rowHeader: true,
    cell: ({ reference, receipt }: Row) => (receipt ? <Link href={receipt.pdfPath}>{reference}</Link> : reference),
  },
  {
    id: 'file',
    header: t('payments.file'),
    cell: ({ receipt }: Row) =>
      receipt?.claim ? <Link href={`${basePath}/sinistres/${receipt.claim.id}`}>{receipt.claim.number}</Link> : '–',
  },
  { id: 'holder', header: t('payments.holder'), cell: ({ holderName }: Row) => holderName },
  {
    id: 'period',
    header: t('payments.period'),
    cell: ({ receipt }: Row) =>
      receipt ? (
        <>
          <DayText day={receipt.periodFromOn} form="short" /> – <DayText day={receipt.periodToOn} form="short" />
        </>
      ) : (
        '–'
      ),
  },
  {
    id: 'sum',
    header: t('receipt.indemnity'),
    align: 'end' as const,
    cell: ({ indemnityCents }: Row) => <Amount cents={indemnityCents} />,
  },
  {
    id: 'on',
    header: t('payments.on'),
    cell: ({ settledAt, preparedAt }: Row) => <DayText day={dayOfInstant(settledAt ?? preparedAt)} form="short" />,
  },
  { id: 'bank', header: t('payments.bankReference'), cell: ({ bankReference }: Row) => bankReference ?? '–' },
  {
    id: 'state',
    header: t('home.state'),
    cell: ({ status, returnReason }: Row) => (
      <StatusBadge tone={tones[status]}>
        {returnReason ? t('payments.returned', { reason: returnReason }) : t(`payments.states.${status}`)}
      </StatusBadge>
    ),
  },
];
