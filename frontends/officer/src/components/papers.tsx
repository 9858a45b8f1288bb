import { DocumentViewer, EmptyState, Grid, Select, Stack, Tabs } from '@trousseau/ui';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../use-texts.ts';

/** One paper of a file, as the graph gives it. */
export interface Paper {
  readonly id: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly path: string;
  /** A small picture of it, where there is one. */
  readonly thumbnailPath?: string | null;
}

interface PapersProps {
  readonly papers: readonly (Paper & {
    readonly kindLabel: string;
    readonly under?: ReactNode;
    readonly closed?: string | undefined;
  })[];
}

/** The papers of a file, one tab each, to read beside the data; a second one beside the first to compare what they say. */
export function Papers({ papers }: PapersProps) {
  const { t } = useTexts();
  const [comparedId, setComparedId] = useState('');
  if (papers.length === 0) return <EmptyState title={t('papers.none')} icon="folder" />;
  return (
    <Tabs
      label={t('papers.label')}
      tabs={papers.map(({ id, kindLabel, under, thumbnailPath, ...paper }) => {
        const others = papers.filter((other) => other.id !== id && other.closed === undefined);
        const compared = others.find((other) => other.id === comparedId);
        return {
          id,
          label: kindLabel,
          picture: thumbnailPath ?? undefined,
          content: (
            <Stack>
              {under}
              {others.length > 0 && !paper.closed && (
                <Select
                  name="compared"
                  label={t('papers.compare')}
                  options={[
                    { value: 'NONE', label: t('papers.compareNone') },
                    ...others.map((other) => ({ value: other.id, label: `${other.kindLabel} – ${other.fileName}` })),
                  ]}
                  value={compared?.id ?? 'NONE'}
                  onChange={(chosen) => setComparedId(chosen === 'NONE' ? '' : chosen)}
                />
              )}
              <Grid min="22rem">
                <Sheet {...paper} />
                {compared && <Sheet {...compared} />}
              </Grid>
            </Stack>
          ),
        };
      })}
    />
  );
}

type SheetProps = Pick<PapersProps['papers'][number], 'path' | 'fileName' | 'contentType' | 'closed'>;

function Sheet({ path, fileName, contentType, closed }: SheetProps) {
  if (closed) return <EmptyState title={closed} icon="shield" />;
  return <DocumentViewer src={path} name={fileName} contentType={contentType} />;
}
