import { useMayChange, useQuery, useSearchParams, useSpace } from '@trousseau/space';
import {
  Amount,
  Button,
  Card,
  Cluster,
  DataTable,
  EmptyState,
  ErrorState,
  Link,
  Page,
  Pager,
  Skeleton,
  Stack,
  TextField,
  usePages,
} from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { DwellingRowFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { addressInWords } from '../../words.ts';

graphql(`
  fragment DwellingRow on ListedDwelling {
    id reference street postcode city kind surfaceM2 furnished lease { rentCents chargesCents }
  }
`);

const DwellingsQuestion = graphql(`
  query Dwellings($search: String, $after: String) {
    listedDwellings(search: $search, first: 20, after: $after) {
      totalCount nodes { ...DwellingRow } pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Dwellings are counted as far as this; a book with more says so. */
const MOST_COUNTED = 1000;

/** The landlord’s book: dwellings written once, from which contracts are made; a file brings thousands, another takes them away. */
export function Dwellings() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const mayChange = useMayChange();
  const [search, setSearch] = useSearchParams();
  const words = search.get('recherche') ?? '';
  return (
    <Page
      title={t('dwellings.title')}
      lead={t('dwellings.lead')}
      width="wide"
      actions={
        mayChange && (
          <>
            <Button icon="upload" href={`${basePath}/logements/fichiers`}>
              {t('dwellings.fromFile')}
            </Button>
            <Button variant="primary" icon="plus" href={`${basePath}/logements/nouveau`}>
              {t('dwellings.add')}
            </Button>
          </>
        )
      }
    >
      <DwellingSearch
        key={words}
        words={words}
        onSearch={(next) => setSearch(next === '' ? {} : { recherche: next })}
      />
      <DwellingList key={`list-${words}`} words={words} />
    </Page>
  );
}

function DwellingSearch({ words, onSearch }: { readonly words: string; readonly onSearch: (words: string) => void }) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(words);
  function submit(event: FormEvent) {
    event.preventDefault();
    onSearch(typed.trim());
  }
  return (
    <Card>
      <form onSubmit={submit}>
        <Stack>
          <TextField
            name="recherche"
            label={t('contracts.filter.search')}
            hint={t('dwellings.searchHint')}
            value={typed}
            onChange={setTyped}
            optional
            autoComplete="off"
            spellCheck={false}
            maxLength={120}
          />
          <Cluster>
            <Button type="submit" icon="search">
              {t('contracts.filter.submit')}
            </Button>
            {words !== '' && (
              <Button variant="quiet" onPress={() => onSearch('')}>
                {t('contracts.filter.clear')}
              </Button>
            )}
          </Cluster>
        </Stack>
      </form>
    </Card>
  );
}

function DwellingList({ words }: { readonly words: string }) {
  const { t } = useTexts();
  const pages = usePages();
  const columns = useColumns();
  const asked = { search: words === '' ? null : words, after: pages.after };
  const { data, problem, loading, reload } = useQuery(DwellingsQuestion, asked);
  const list = data?.listedDwellings;
  if (loading) return <Skeleton kind="table" />;
  if (!list) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const isCounted = list.totalCount <= MOST_COUNTED;
  return (
    <>
      <p role="status">
        {isCounted ? t('dwellings.count', { count: list.totalCount }) : t('dwellings.moreThanCounted')}
      </p>
      {list.totalCount > 0 && (
        <Cluster>
          <Button size="small" icon="download" download href="/files/contract/dwellings.csv">
            {t('dwellings.takeAll')}
          </Button>
        </Cluster>
      )}
      <DataTable
        caption={t('dwellings.title')}
        captionHidden
        rows={list.nodes}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          words === '' ? (
            <EmptyState title={t('dwellings.none')} icon="building">
              {t('dwellings.noneText')}
            </EmptyState>
          ) : (
            <EmptyState title={t('dwellings.noneFound')}>{t('contracts.noneFoundText')}</EmptyState>
          )
        }
      />
      <Pager pages={pages} pageInfo={list.pageInfo} sortedBy="name" />
    </>
  );
}

function useColumns() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const column = (
    id: 'reference' | 'address' | 'what' | 'monthly',
    cell: (row: DwellingRowFragment) => React.ReactNode,
  ) => ({
    ...{ id, cell, header: t(`dwellings.column.${id}`) },
  });
  return [
    {
      ...column('reference', ({ id, reference }) => <Link href={`${basePath}/logements/${id}`}>{reference}</Link>),
      rowHeader: true,
    },
    column('address', addressInWords),
    column('what', ({ kind, surfaceM2, furnished }) =>
      t(furnished ? 'dwellings.furnishedOf' : 'dwellings.emptyOf', { kind: t(`dwellings.kinds.${kind}`), surfaceM2 }),
    ),
    {
      ...column('monthly', ({ lease }) =>
        lease === null ? '–' : <Amount cents={lease.rentCents + lease.chargesCents} />,
      ),
      align: 'end' as const,
    },
  ];
}
