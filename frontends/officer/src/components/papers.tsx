import { DocumentViewer, EmptyState, Stack, Tabs } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { useTexts } from '../use-texts.ts';

/** One paper of a file, as the graph gives it. */
export interface Paper {
  readonly id: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly path: string;
}

interface PapersProps {
  readonly papers: readonly (Paper & {
    readonly kindLabel: string;
    readonly under?: ReactNode;
    readonly closed?: string | undefined;
  })[];
}

/** The papers of a file, one tab each, to read beside the data. */
export function Papers({ papers }: PapersProps) {
  const { t } = useTexts();
  if (papers.length === 0) return <EmptyState title={t('papers.none')} icon="folder" />;
  return (
    <Tabs
      label={t('papers.label')}
      tabs={papers.map(({ id, kindLabel, fileName, contentType, path, under, closed }) => ({
        id,
        label: kindLabel,
        content: (
          <Stack>
            {under}
            {closed ? (
              <EmptyState title={closed} icon="shield" />
            ) : (
              <DocumentViewer src={path} name={fileName} contentType={contentType} />
            )}
          </Stack>
        ),
      }))}
    />
  );
}
