import { type Problem, useMutation } from '@trousseau/space';
import { Button, Card, Cluster, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const OpenDataExport = graphql(`
  mutation OpenDataExport($input: OpenDataExportInput!) {
    openDataExport(input: $input) { ... on DataExportOpened { address } }
  }
`);

interface OwnDataFilesProps {
  readonly fileCount: number;
  readonly openUntilAt: string;
}

/** The files of an export; each is opened against a fresh proof, at an address of a minute. */
export function OwnDataFiles({ fileCount, openUntilAt }: OwnDataFilesProps) {
  const { t, locale } = useTexts();
  const { run, running } = useMutation(OpenDataExport);
  const [problem, setProblem] = useState<Problem | null>(null);
  const until = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' },
  }).format(new Date(openUntilAt));

  async function open(fileNumber: number) {
    const answer = await run(() => ({ input: { fileNumber } }));
    setProblem(answer.problem);
    // An attachment: the page stays.
    if (answer.data) window.location.assign(answer.data.openDataExport.address);
  }

  return (
    <Card title={t('ownData.ready')} headingLevel={2}>
      <Stack gap={4}>
        <p>{t('ownData.readyText', { until })}</p>
        <ProblemNotice problem={problem} />
        <Cluster>
          {Array.from({ length: fileCount }, (_, index) => index + 1).map((number) => (
            <Button key={number} variant="primary" pending={running} onPress={() => void open(number)}>
              {fileCount === 1 ? t('ownData.download') : t('ownData.downloadPart', { number, count: fileCount })}
            </Button>
          ))}
        </Cluster>
      </Stack>
    </Card>
  );
}
