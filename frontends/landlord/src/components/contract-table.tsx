import { useSpace } from '@trousseau/space';
import { Amount, DataTable, DayText, Link } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import type { ContractRowFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';
import { ContractBadge } from './statuses.tsx';

graphql(`
  fragment ContractRow on SuretyContract {
    id number status tenantNames coverEndsOn
    dwelling { street postcode city }
    lease { rentCents chargesCents signedOn }
  }
`);

interface ContractTableProps {
  readonly contracts: readonly ContractRowFragment[];
  readonly empty: ReactNode;
}

/** Contracts, one per line; cards on a phone. */
export function ContractTable({ contracts, empty }: ContractTableProps) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  return (
    <DataTable
      caption={t('contracts.title')}
      captionHidden
      rows={contracts}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: 'tenant',
          header: t('contracts.tenant'),
          rowHeader: true,
          cell: ({ id, tenantNames }) => (
            <Link href={`${basePath}/contrats/${id}`}>{namesInWords(tenantNames, locale)}</Link>
          ),
        },
        {
          id: 'dwelling',
          header: t('contracts.dwelling'),
          cell: ({ dwelling }) => (
            <>
              {dwelling.street}, {dwelling.city}
            </>
          ),
        },
        {
          id: 'rent',
          header: t('contracts.rent'),
          align: 'end',
          cell: ({ lease }) => <Amount cents={lease.rentCents + lease.chargesCents} />,
        },
        {
          id: 'status',
          header: t('contracts.status'),
          cell: ({ status, lease }) => <ContractBadge status={status} signed={lease.signedOn !== null} />,
        },
        {
          id: 'cover',
          header: t('contracts.coverEnds'),
          cell: ({ coverEndsOn }) =>
            coverEndsOn === null ? t('contracts.wholeStay') : <DayText day={coverEndsOn} form="short" />,
        },
      ]}
    />
  );
}
