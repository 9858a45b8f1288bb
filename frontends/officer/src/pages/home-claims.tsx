import { useSpace } from '@trousseau/space';
import { Amount, DataTable, DayText, Link, StatusBadge } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import type { ClaimQueueRowFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';

graphql(`
  fragment ClaimQueueRow on UnpaidClaim { id number status tenantNames landlordName declaredOn declaredLate answerByOn arrearsCents }
`);

interface ClaimQueueTableProps {
  readonly claims: readonly ClaimQueueRowFragment[];
  /** What the table lists, read aloud; claims that wait when left out. */
  readonly caption?: string;
  readonly empty: ReactNode;
}

/** Declared unpaid rents that wait for the officer. */
export function ClaimQueueTable({ claims, caption, empty }: ClaimQueueTableProps) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  return (
    <DataTable
      caption={caption ?? t('home.claims')}
      captionHidden
      rows={claims}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: 'number',
          header: t('home.file'),
          rowHeader: true,
          cell: ({ id, number }) => <Link href={`${basePath}/sinistres/${id}`}>{number}</Link>,
        },
        { id: 'landlord', header: t('home.landlord'), cell: ({ landlordName }) => landlordName },
        { id: 'tenant', header: t('home.tenant'), cell: ({ tenantNames }) => namesInWords(tenantNames, locale) },
        {
          id: 'declared',
          header: t('home.declaredOn'),
          cell: ({ declaredOn }) => (declaredOn ? <DayText day={declaredOn} form="short" /> : '–'),
        },
        {
          id: 'promised',
          header: t('home.answerBy'),
          cell: ({ answerByOn }) => (answerByOn ? <DayText day={answerByOn} form="short" /> : '–'),
        },
        {
          id: 'arrears',
          header: t('home.arrears'),
          align: 'end',
          cell: ({ arrearsCents }) => <Amount cents={arrearsCents} />,
        },
        {
          id: 'state',
          header: t('home.state'),
          cell: ({ status, declaredLate }) => (
            <StatusBadge tone={declaredLate ? 'danger' : status === 'DOCS_COMPLETE' ? 'info' : 'warning'}>
              {t(declaredLate ? 'home.declaredLate' : `claimStatus.${status}`)}
            </StatusBadge>
          ),
        },
      ]}
    />
  );
}
