import { SendTable, useQuery, useSpace } from '@trousseau/space';
import {
  Button,
  DataTable,
  DayText,
  EmptyState,
  ErrorState,
  Link,
  Page,
  Pager,
  Section,
  Skeleton,
  usePages,
} from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { dayOfInstant } from '../../words.ts';

const DwellingImportsQuestion = graphql(`
  query DwellingImports($after: String) {
    dwellingImports(first: 20, after: $after) {
      nodes { id status lineCount listedCount receivedAt } pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Many dwellings at once: a file is read first, line by line, and nothing is added before one says so. */
export function DwellingImports() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  return (
    <Page
      title={t('dwellingFiles.title')}
      lead={t('dwellingFiles.lead')}
      breadcrumb={[{ href: `${basePath}/logements`, label: t('dwellings.title') }]}
    >
      <SendTable
        label={t('dwellingFiles.file')}
        hint={t('dwellingFiles.hint')}
        uploadPath="/files/contract/dwelling-imports"
        pagePath={`${basePath}/logements/fichiers`}
        maxBytes={4_000_000}
      />
      <div>
        <Button href="/files/contract/dwelling-imports/modele.csv" download icon="download" size="small">
          {t('dwellingFiles.model')}
        </Button>
      </div>
      <Section title={t('dwellingFiles.sent')}>
        <SentFiles />
      </Section>
    </Page>
  );
}

function SentFiles() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const pages = usePages();
  const { data, problem, loading, reload } = useQuery(DwellingImportsQuestion, { after: pages.after });
  const list = data?.dwellingImports;
  if (loading) return <Skeleton kind="table" />;
  if (!list) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return (
    <>
      <DataTable
        caption={t('dwellingFiles.sent')}
        captionHidden
        rows={list.nodes}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('dwellingFiles.none')}>{t('dwellingFiles.noneText')}</EmptyState>}
        columns={[
          {
            id: 'receivedAt',
            header: t('dwellingFiles.receivedAt'),
            rowHeader: true,
            cell: ({ id, receivedAt }) => (
              <Link href={`${basePath}/logements/fichiers/${id}`}>
                <DayText day={dayOfInstant(receivedAt)} />
              </Link>
            ),
          },
          { id: 'lines', header: t('dwellingFiles.lines'), align: 'end', cell: ({ lineCount }) => String(lineCount) },
          {
            id: 'listed',
            header: t('dwellingFiles.listed'),
            align: 'end',
            cell: ({ listedCount }) => String(listedCount),
          },
          { id: 'status', header: t('contracts.status'), cell: ({ status }) => t(`dwellingFiles.status.${status}`) },
        ]}
      />
      <Pager pages={pages} pageInfo={list.pageInfo} />
    </>
  );
}
