import { useSpace } from '@trousseau/space';
import { DataTable, DayText, Link } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import type { EventQueueRowFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';

graphql(`
  fragment EventQueueRow on ContractEvent { id title happenedOn contract { id number landlordName tenantNames } }
`);

interface EventQueueTableProps {
  readonly events: readonly EventQueueRowFragment[];
  readonly empty: ReactNode;
}

/** What landlords declared about their leases and that waits for an answer (R-CON-10). */
export function EventQueueTable({ events, empty }: EventQueueTableProps) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  return (
    <DataTable
      caption={t('home.events')}
      captionHidden
      rows={events}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: 'event',
          header: t('home.event'),
          rowHeader: true,
          cell: ({ id, title }) => <Link href={`${basePath}/evenements/${id}`}>{title}</Link>,
        },
        { id: 'contract', header: t('claim.contract'), cell: ({ contract }) => contract?.number ?? '–' },
        { id: 'landlord', header: t('home.landlord'), cell: ({ contract }) => contract?.landlordName ?? '–' },
        {
          id: 'tenant',
          header: t('home.tenant'),
          cell: ({ contract }) => namesInWords(contract?.tenantNames ?? [], locale),
        },
        { id: 'day', header: t('home.eventOn'), cell: ({ happenedOn }) => <DayText day={happenedOn} form="short" /> },
      ]}
    />
  );
}
