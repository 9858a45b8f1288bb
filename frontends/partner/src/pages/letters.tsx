import { useQuery } from '@trousseau/space';
import {
  DataTable,
  DayText,
  EmptyState,
  ErrorState,
  Link,
  Notice,
  Page,
  Pager,
  Skeleton,
  usePages,
} from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import type { LetterBundleRowFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { dayOf } from '../words.ts';
import { ConfirmPrinted } from './confirm-printed.tsx';

graphql(`
  fragment LetterBundleRow on LetterBundle {
    id letterCount requestedAt renderedAt destroyedAt identifiersPath secretsPath
  }
`);

const LettersQuestion = graphql(`
  query LetterBundles($after: String) {
    letterBundles(first: 20, after: $after) { nodes { ...LetterBundleRow } pageInfo { hasNextPage endCursor } }
  }
`);

/** Letters to print, two files that never meet; printed ones are destroyed. */
export function Letters() {
  const { t } = useTexts();
  const pages = usePages();
  const { data, problem, loading, reload } = useQuery(LettersQuestion, { after: pages.after });
  const list = data?.letterBundles;
  const columns = useColumns(reload);
  return (
    <Page title={t('letters.title')} lead={t('letters.lead')} width="wide">
      <Notice tone="info" title={t('letters.apartTitle')}>
        {t('letters.apart')}
      </Notice>
      {loading && <Skeleton kind="table" />}
      {!loading && !list && <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />}
      {list && (
        <DataTable
          caption={t('letters.title')}
          captionHidden
          columns={columns}
          rows={list.nodes}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('letters.none')}>{t('letters.noneText')}</EmptyState>}
        />
      )}
      {list && <Pager pages={pages} pageInfo={list.pageInfo} />}
    </Page>
  );
}

function useColumns(reload: () => void) {
  const { t } = useTexts();
  const file = (path: string | null, label: string) =>
    path === null ? (
      '–'
    ) : (
      <Link href={path} download>
        {label}
      </Link>
    );
  return [
    {
      id: 'requestedAt',
      header: t('letters.requestedAt'),
      rowHeader: true,
      cell: ({ requestedAt }: LetterBundleRowFragment) => <DayText day={dayOf(requestedAt)} />,
    },
    {
      id: 'count',
      header: t('letters.count'),
      align: 'end' as const,
      cell: ({ letterCount }: LetterBundleRowFragment) => String(letterCount),
    },
    {
      id: 'identifiers',
      header: t('letters.identifiers'),
      cell: ({ identifiersPath }: LetterBundleRowFragment) => file(identifiersPath, t('letters.getIdentifiers')),
    },
    {
      id: 'secrets',
      header: t('letters.secrets'),
      cell: ({ secretsPath }: LetterBundleRowFragment) => file(secretsPath, t('letters.getSecrets')),
    },
    {
      id: 'state',
      header: t('accounts.state'),
      cell: ({ id, renderedAt, destroyedAt }: LetterBundleRowFragment) => {
        if (destroyedAt !== null) return t('letters.printed');
        return renderedAt === null ? t('letters.beingMade') : <ConfirmPrinted bundleId={id} onDone={reload} />;
      },
    },
  ];
}
