import {
  NotHere,
  type Problem,
  RefusedLines,
  useMutation,
  useQuery,
  useSpace,
  useWhileWorking,
} from '@trousseau/space';
import { Button, Cluster, ErrorState, Notice, Page, Skeleton, usePages } from '@trousseau/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import type { DwellingImportPageFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';

graphql(`
  fragment DwellingImportPage on DwellingImport {
    id status fault acceptedCount listedCount knownCount resultPath fileDestroyedAt
  }
`);

const DwellingImportQuestion = graphql(`
  query DwellingImport($id: ID!, $after: String) {
    dwellingImport(id: $id) {
      ...DwellingImportPage
      refusedLines(first: 20, after: $after) { totalCount nodes { number fault } pageInfo { hasNextPage endCursor } }
    }
  }
`);

const ConfirmDwellingImport = graphql(`
  mutation ConfirmDwellingImport($input: ConfirmDwellingImportInput!) {
    confirmDwellingImport(input: $input) {
      ... on DwellingImportStarted { dwellingImport { ...DwellingImportPage } }
    }
  }
`);

/** What would happen with a file of dwellings, line by line; then what happened. */
export function DwellingImport() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const pages = usePages();
  const { data, problem, loading, reload } = useQuery(DwellingImportQuestion, { id, after: pages.after });
  const found = data?.dwellingImport;
  useWhileWorking(found?.status === 'RECEIVED' || found?.status === 'LISTING', reload);
  if (loading && !data) return <Skeleton kind="page" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  if (!found) return <NotHere t={t} />;
  const refused = found.refusedLines;
  return (
    <Page
      title={t('dwellingFiles.fileTitle')}
      lead={t(`dwellingFiles.leads.${found.status}`)}
      breadcrumb={[
        { href: `${basePath}/logements`, label: t('dwellings.title') },
        { href: `${basePath}/logements/fichiers`, label: t('dwellingFiles.title') },
      ]}
    >
      <Progress found={found} refusedCount={refused.totalCount} />
      {refused.totalCount > 0 && (
        <RefusedLines
          title={t('dwellingFiles.refused', { count: refused.totalCount })}
          lead={t('dwellingFiles.refusedLead')}
          line={t('dwellingFiles.line')}
          fault={t('dwellingFiles.fault')}
          lines={refused}
          pages={pages}
        />
      )}
    </Page>
  );
}

interface ProgressProps {
  readonly found: DwellingImportPageFragment;
  readonly refusedCount: number;
}

/** Counts, and the one thing to do next. */
function Progress({ found, refusedCount }: ProgressProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, running } = useMutation(ConfirmDwellingImport);
  const { id: importId, status, fault, acceptedCount, listedCount, knownCount, resultPath, fileDestroyedAt } = found;

  async function confirm() {
    const answer = await run(() => ({ input: { importId } }));
    setProblem(answer.problem);
  }

  if (status === 'UNREADABLE')
    return (
      <Notice tone="danger" title={t('dwellingFiles.unreadable')}>
        {fault}
      </Notice>
    );
  const isUnderWay = status === 'LISTING' || status === 'DONE';
  const figures = { done: listedCount, accepted: acceptedCount, known: knownCount, refused: refusedCount };
  return (
    <>
      <ProblemNotice problem={problem} />
      <p role="status">{t(isUnderWay ? 'dwellingFiles.progress' : 'dwellingFiles.counts', figures)}</p>
      {fileDestroyedAt !== null && <p>{t('dwellingFiles.destroyed')}</p>}
      <Cluster>
        {status === 'CHECKED' && acceptedCount > 0 && (
          <Button variant="primary" pending={running} onPress={() => void confirm()}>
            {t('dwellingFiles.confirm', { count: acceptedCount })}
          </Button>
        )}
        {status === 'DONE' && (
          <Button variant="primary" href={`${basePath}/logements`}>
            {t('dwellingFiles.toBook')}
          </Button>
        )}
        {resultPath !== null && (
          <Button href={resultPath} download icon="download">
            {t('dwellingFiles.result')}
          </Button>
        )}
      </Cluster>
    </>
  );
}
