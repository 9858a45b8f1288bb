import { useSpace } from '@trousseau/space';
import { Amount, Checkbox, type Column, DataTable, DayText, Link, VisuallyHidden } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import type { ContractRowFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';
import { ContractBadge } from './statuses.tsx';

graphql(`
  fragment ContractRow on SuretyContract {
    id number status tenantNames coverEndsOn hasOpenClaim
    dwelling { street postcode city }
    lease { kind rentCents chargesCents signedOn effectiveOn }
  }
`);

/** Columns one may show beside the tenant, in their order. */
export const contractColumns = [
  'number',
  'dwelling',
  'kind',
  'rent',
  'status',
  'signedOn',
  'effectiveOn',
  'coverEnds',
  'openClaim',
] as const;
export type ContractColumn = (typeof contractColumns)[number];

/** Those shown unless others are asked for. */
export const usualColumns: readonly ContractColumn[] = ['dwelling', 'rent', 'status', 'coverEnds'];

interface Choice {
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

interface ContractTableProps {
  readonly contracts: readonly ContractRowFragment[];
  readonly empty: ReactNode;
  readonly columns?: readonly ContractColumn[];
  /** Boxes to choose contracts, when something can be done with several. */
  readonly choice?: Choice;
}

/** Contracts, one per line; cards on a phone. */
export function ContractTable({ contracts, empty, columns = usualColumns, choice }: ContractTableProps) {
  const { t } = useTexts();
  const known = useColumns();
  const shown: Column<ContractRowFragment>[] = [known.tenant, ...columns.map((column) => known[column])];
  const boxes: Column<ContractRowFragment>[] = choice
    ? [{ id: 'choice', header: t('contracts.choose'), cell: (row) => <Choose row={row} {...choice} /> }]
    : [];
  return (
    <DataTable
      caption={t('contracts.title')}
      captionHidden
      rows={contracts}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[...shown, ...boxes]}
    />
  );
}

function Choose({ row: { id, number }, chosen, onChoose }: Choice & { readonly row: ContractRowFragment }) {
  const { t } = useTexts();
  return (
    <Checkbox
      name={`choisir-${id}`}
      label={<VisuallyHidden>{t('contracts.chooseOne', { number })}</VisuallyHidden>}
      value={chosen.includes(id)}
      onChange={(isChosen) => onChoose(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))}
    />
  );
}

function useColumns(): Record<ContractColumn | 'tenant', Column<ContractRowFragment>> {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const column = (id: ContractColumn | 'tenant', cell: Column<ContractRowFragment>['cell']) => ({
    id,
    header: t(`contracts.${id}`),
    cell,
  });
  return {
    tenant: {
      ...column('tenant', ({ id, tenantNames }) => (
        <Link href={`${basePath}/contrats/${id}`}>{namesInWords(tenantNames, locale)}</Link>
      )),
      rowHeader: true,
    },
    number: column('number', ({ number }) => number),
    dwelling: column('dwelling', ({ dwelling: { street, city } }) => `${street}, ${city}`),
    kind: column('kind', ({ lease: { kind } }) => t(`leaseKind.${kind}`)),
    rent: {
      ...column('rent', ({ lease }) => <Amount cents={lease.rentCents + lease.chargesCents} />),
      align: 'end',
    },
    status: column('status', ({ status, lease }) => <ContractBadge status={status} signed={lease.signedOn !== null} />),
    signedOn: column('signedOn', ({ lease: { signedOn } }) =>
      signedOn === null ? '–' : <DayText day={signedOn} form="short" />,
    ),
    effectiveOn: column('effectiveOn', ({ lease: { effectiveOn } }) => <DayText day={effectiveOn} form="short" />),
    coverEnds: column('coverEnds', ({ coverEndsOn }) =>
      coverEndsOn === null ? t('contracts.wholeStay') : <DayText day={coverEndsOn} form="short" />,
    ),
    openClaim: column('openClaim', ({ hasOpenClaim }) =>
      t(hasOpenClaim ? 'contracts.filter.open' : 'contracts.filter.none'),
    ),
  };
}
