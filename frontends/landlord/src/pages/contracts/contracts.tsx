import { useMayChange, useQuery, useSearchParams, useSpace } from '@trousseau/space';
import { Button, EmptyState, ErrorState, Page, Pager, Skeleton, usePages } from '@trousseau/ui';
import { useState } from 'react';
import { ContractTable } from '../../components/contract-table.tsx';
import { NoContract } from '../../components/no-contract.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { ChosenContracts } from './chosen-contracts.tsx';
import { ContractColumns, columnsOf } from './contract-columns.tsx';
import { ContractFilters } from './contract-filters.tsx';
import { askedOf, filterOf } from './filter.ts';

const ContractsQuestion = graphql(`
  query Contracts($filter: ContractFilter, $after: String) {
    myContracts(filter: $filter, first: 20, after: $after) {
      totalCount nodes { ...ContractRow } pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Contracts are counted as far as this; a list with more says so. */
const MOST_COUNTED = 1000;

/** Every contract of the space, newest first: searched, filtered, taken away as a table. What is asked stands in the address. */
export function Contracts() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const mayChange = useMayChange();
  const [search, setSearch] = useSearchParams();
  const asked = askedOf(search);
  // The boxes answer at once; the address, which the router changes in its own time, only remembers.
  const [columns, setColumns] = useState(() => columnsOf(search));
  const change = (next: URLSearchParams) => setSearch(next, { preventScrollReset: true });
  function show(shown: typeof columns) {
    setColumns(shown);
    change(new URLSearchParams([...asked, ['colonnes', shown.join(',')]]));
  }
  return (
    <Page
      title={t('contracts.title')}
      width="wide"
      actions={
        mayChange && (
          <>
            <Button href={`${basePath}/contrats/reprendre`}>{t('takeOver.open')}</Button>
            <Button variant="primary" icon="plus" href={`${basePath}/contrats/nouveau`}>
              {t('home.newContract')}
            </Button>
          </>
        )
      }
    >
      <ContractFilters key={asked.toString()} search={search} onSearch={change} />
      <ContractColumns shown={columns} onShow={show} />
      <ContractList key={`list-${asked}`} asked={asked} columns={columns} />
    </Page>
  );
}

interface ContractListProps {
  readonly asked: URLSearchParams;
  readonly columns: ReturnType<typeof columnsOf>;
}

function ContractList({ asked, columns }: ContractListProps) {
  const { t } = useTexts();
  const pages = usePages();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const question = useQuery(ContractsQuestion, { filter: filterOf(asked), after: pages.after });
  const list = question.data?.myContracts;
  if (question.loading) return <Skeleton kind="table" />;
  if (!list) return <ErrorState reference={question.problem?.reference ?? undefined} onRetry={question.reload} />;
  if (list.totalCount === 0 && asked.size === 0) return <NoContract />;
  const isCounted = list.totalCount <= MOST_COUNTED;
  return (
    <>
      <p role="status">
        {isCounted ? t('contracts.count', { count: list.totalCount }) : t('contracts.moreThanCounted')}
      </p>
      {list.totalCount > 0 && (
        <ChosenContracts
          asked={asked}
          foundCount={list.totalCount}
          page={list.nodes.map(({ id }) => id)}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      <ContractTable
        contracts={list.nodes}
        columns={columns}
        choice={{ chosen, onChoose: setChosen }}
        empty={<EmptyState title={t('contracts.noneFound')}>{t('contracts.noneFoundText')}</EmptyState>}
      />
      <Pager pages={pages} pageInfo={list.pageInfo} />
    </>
  );
}
