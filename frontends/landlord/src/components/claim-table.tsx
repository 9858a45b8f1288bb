import { useSpace } from '@trousseau/space';
import { Amount, DataTable, DayText, Link } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import type { ClaimRowFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';
import { ClaimBadge } from './statuses.tsx';

graphql(`
  fragment ClaimRow on UnpaidClaim { id number status tenantNames constitutedOn answerByOn arrearsCents }
`);

interface ClaimTableProps {
  readonly claims: readonly ClaimRowFragment[];
  readonly empty: ReactNode;
}

/** Unpaid rents, one per line; cards on a phone. */
export function ClaimTable({ claims, empty }: ClaimTableProps) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  return (
    <DataTable
      caption={t('claims.title')}
      captionHidden
      rows={claims}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: 'tenant',
          header: t('claims.tenant'),
          rowHeader: true,
          cell: ({ id, tenantNames }) => (
            <Link href={`${basePath}/sinistres/${id}`}>{namesInWords(tenantNames, locale)}</Link>
          ),
        },
        { id: 'number', header: t('claims.number'), cell: ({ number }) => number },
        {
          id: 'since',
          header: t('claims.constituted'),
          cell: ({ constitutedOn }) => <DayText day={constitutedOn} form="short" />,
        },
        {
          id: 'arrears',
          header: t('claims.arrears'),
          align: 'end',
          cell: ({ arrearsCents }) => <Amount cents={arrearsCents} />,
        },
        {
          id: 'status',
          header: t('claims.status'),
          cell: ({ status, answerByOn }) => <ClaimBadge status={status} answerByOn={answerByOn} />,
        },
      ]}
    />
  );
}
