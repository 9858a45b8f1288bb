import { type Problem, useMutation } from '@trousseau/space';
import { Button, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const RequestDataExport = graphql(`
  mutation RequestDataExport {
    requestDataExport { ... on DataExportRequested { me { id dataExport { requestedAt readyAt openUntilAt fileCount } } } }
  }
`);

/** Asks for one’s data; the graph client asks for the password again when the last proof is old. */
export function OwnDataRequest({ onRequested }: { readonly onRequested: () => void }) {
  const { t } = useTexts();
  const { run, running } = useMutation(RequestDataExport);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function request() {
    const answer = await run(() => ({}));
    setProblem(answer.problem);
    if (answer.data) onRequested();
  }

  return (
    <Stack gap={4}>
      <ProblemNotice problem={problem} />
      <div>
        <Button variant="primary" pending={running} onPress={() => void request()}>
          {t('ownData.request')}
        </Button>
      </div>
    </Stack>
  );
}
