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
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { dayOf } from '../words.ts';

const ImportsQuestion = graphql(`
  query IssuanceImports($after: String) {
    issuanceImports(first: 20, after: $after) {
      nodes { id status lineCount issuedCount receivedAt } pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Several landlords at once: a file is read first, line by line, and nothing is created before one says so. */
export function Imports() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  return (
    <Page
      title={t('imports.title')}
      lead={t('imports.lead')}
      breadcrumb={[{ href: `${basePath}/comptes`, label: t('accounts.title') }]}
    >
      <SendTable
        label={t('imports.file')}
        hint={t('imports.hint')}
        uploadPath="/files/account/imports"
        pagePath={`${basePath}/comptes/fichiers`}
        maxBytes={2_000_000}
      />
      <div>
        <Button href="/files/account/imports/modele.csv" download icon="download" size="small">
          {t('imports.model')}
        </Button>
      </div>
      <Section title={t('imports.sent')}>
        <SentFiles />
      </Section>
    </Page>
  );
}

function SentFiles() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const pages = usePages();
  const { data, problem, loading, reload } = useQuery(ImportsQuestion, { after: pages.after });
  const list = data?.issuanceImports;
  if (loading) return <Skeleton kind="table" />;
  if (!list) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return (
    <>
      <DataTable
        caption={t('imports.sent')}
        captionHidden
        rows={list.nodes}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('imports.none')}>{t('imports.noneText')}</EmptyState>}
        columns={[
          {
            id: 'receivedAt',
            header: t('imports.receivedAt'),
            rowHeader: true,
            cell: ({ id, receivedAt }) => (
              <Link href={`${basePath}/comptes/fichiers/${id}`}>
                <DayText day={dayOf(receivedAt)} />
              </Link>
            ),
          },
          { id: 'lines', header: t('imports.lines'), align: 'end', cell: ({ lineCount }) => String(lineCount) },
          { id: 'issued', header: t('imports.issued'), align: 'end', cell: ({ issuedCount }) => String(issuedCount) },
          { id: 'status', header: t('accounts.state'), cell: ({ status }) => t(`imports.status.${status}`) },
        ]}
      />
      <Pager pages={pages} pageInfo={list.pageInfo} />
    </>
  );
}
