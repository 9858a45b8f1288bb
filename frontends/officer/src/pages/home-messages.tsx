import { DataTable, DayText } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { FileLink } from '../components/file-link.tsx';
import { graphql } from '../gql/gql.ts';
import type { ConversationQueueRowFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

graphql(`
  fragment ConversationQueueRow on Conversation { id side answerByOn partyName claim { id number } damage { id number } }
`);

interface ConversationQueueTableProps {
  readonly conversations: readonly ConversationQueueRowFragment[];
  readonly empty: ReactNode;
}

/** Messages that wait for an answer, the nearest promise first. */
export function ConversationQueueTable({ conversations, empty }: ConversationQueueTableProps) {
  const { t } = useTexts();
  return (
    <DataTable
      caption={t('messages.queue')}
      captionHidden
      rows={conversations}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: 'file',
          header: t('home.file'),
          rowHeader: true,
          cell: ({ claim, damage }) => <FileLink claim={claim} damage={damage} />,
        },
        { id: 'who', header: t('messages.who'), cell: ({ partyName }) => partyName },
        { id: 'side', header: t('messages.sideOf'), cell: ({ side }) => t(`messages.side.${side}`) },
        {
          id: 'promised',
          header: t('messages.promisedOn'),
          cell: ({ answerByOn }) => (answerByOn === null ? '–' : <DayText day={answerByOn} form="short" />),
        },
      ]}
    />
  );
}
