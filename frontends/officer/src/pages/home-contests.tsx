import { useQuery } from '@trousseau/space';
import { Amount, DataTable, DayText } from '@trousseau/ui';
import { FileLink } from '../components/file-link.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { QueueSection } from './queue-section.tsx';

const ContestQueueQuestion = graphql(`
  query ContestQueue {
    contestQueue(first: 20) {
      totalCount
      nodes { id answerByOn receipt { id number indemnityCents } claim { id number landlordName } damage { id number landlordName } }
    }
  }
`);

/** Contested receipts, the nearest promise first; nothing while there are none. */
export function ContestQueue() {
  const { t } = useTexts();
  const { data } = useQuery(ContestQueueQuestion, {});
  const list = data?.contestQueue;
  if (!list || list.totalCount === 0) return null;
  return (
    <QueueSection title={t('contest.queue')} count={list.totalCount}>
      <DataTable
        caption={t('contest.queue')}
        captionHidden
        rows={list.nodes}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            id: 'file',
            header: t('home.file'),
            rowHeader: true,
            cell: ({ claim, damage }) => <FileLink claim={claim} damage={damage} />,
          },
          {
            id: 'landlord',
            header: t('home.landlord'),
            cell: ({ claim, damage }) => claim?.landlordName ?? damage?.landlordName ?? '',
          },
          { id: 'receipt', header: t('receipt.number'), cell: ({ receipt }) => receipt.number },
          {
            id: 'sum',
            header: t('receipt.indemnity'),
            align: 'end',
            cell: ({ receipt }) => <Amount cents={receipt.indemnityCents} />,
          },
          {
            id: 'promised',
            header: t('messages.promisedOn'),
            cell: ({ answerByOn }) => <DayText day={answerByOn} form="short" />,
          },
        ]}
      />
    </QueueSection>
  );
}
