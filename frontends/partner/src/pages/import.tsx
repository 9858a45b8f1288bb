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
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import type { ImportPageFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

graphql(`
  fragment ImportPage on IssuanceImport {
    id status fault lineCount acceptedCount issuedCount resultPath fileDestroyedAt
  }
`);

const ImportQuestion = graphql(`
  query IssuanceImport($id: ID!, $after: String) {
    issuanceImport(id: $id) {
      ...ImportPage
      refusedLines(first: 20, after: $after) { totalCount nodes { number fault } pageInfo { hasNextPage endCursor } }
    }
  }
`);

const ConfirmIssuance = graphql(`
  mutation ConfirmIssuance($input: ConfirmIssuanceInput!) {
    confirmIssuance(input: $input) {
      ... on IssuanceStarted { issuanceImport { ...ImportPage } }
    }
  }
`);

/** What would happen with a file, line by line; then what happened. */
export function Import() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const pages = usePages();
  const { data, problem, loading, reload } = useQuery(ImportQuestion, { id, after: pages.after });
  const found = data?.issuanceImport;
  const isWorking = found?.status === 'RECEIVED' || found?.status === 'ISSUING';
  useWhileWorking(isWorking, reload);
  if (loading && !data) return <Skeleton kind="page" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  if (!found) return <NotHere t={t} />;
  const refused = found.refusedLines;
  return (
    <Page
      title={t('imports.fileTitle')}
      lead={t(`imports.leads.${found.status}`)}
      breadcrumb={[
        { href: `${basePath}/comptes`, label: t('accounts.title') },
        { href: `${basePath}/comptes/fichiers`, label: t('imports.title') },
      ]}
    >
      <Progress found={found} refusedCount={refused.totalCount} />
      {refused.totalCount > 0 && (
        <RefusedLines
          title={t('imports.refused', { count: refused.totalCount })}
          lead={t('imports.refusedLead')}
          line={t('imports.line')}
          fault={t('imports.fault')}
          lines={refused}
          pages={pages}
        />
      )}
    </Page>
  );
}

interface ProgressProps {
  readonly found: ImportPageFragment;
  readonly refusedCount: number;
}

/** Counts, and the one thing to do next. */
function Progress({ found, refusedCount }: ProgressProps) {
  const { t } = useTexts();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, running } = useMutation(ConfirmIssuance);
  const { id: importId, status, fault, acceptedCount, issuedCount, resultPath, fileDestroyedAt } = found;

  async function confirm() {
    const answer = await run(() => ({ input: { importId } }));
    setProblem(answer.problem);
  }

  if (status === 'UNREADABLE')
    return (
      <Notice tone="danger" title={t('imports.unreadable')}>
        {fault}
      </Notice>
    );
  return (
    <>
      <ProblemNotice problem={problem} />
      <p role="status">
        {status === 'ISSUING' || status === 'DONE'
          ? t('imports.progress', { done: issuedCount, all: acceptedCount })
          : t('imports.counts', { accepted: acceptedCount, refused: refusedCount })}
      </p>
      {fileDestroyedAt !== null && <p>{t('imports.destroyed')}</p>}
      <Cluster>
        {status === 'CHECKED' && acceptedCount > 0 && (
          <Button variant="primary" pending={running} onPress={() => void confirm()}>
            {t('imports.confirm', { count: acceptedCount })}
          </Button>
        )}
        {resultPath !== null && (
          <Button href={resultPath} download icon="download">
            {t('imports.result')}
          </Button>
        )}
      </Cluster>
    </>
  );
}
