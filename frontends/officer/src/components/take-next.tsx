import { type Problem, useMutation, useNavigate, useSpace } from '@trousseau/space';
import { Button, Notice, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { useCommands } from './commands.tsx';
import { ProblemNotice } from './problem-notice.tsx';

const TakeNext = graphql(`
  mutation TakeNextVisaRequest($input: TakeNextVisaRequestInput!) {
    takeNextVisaRequest(input: $input) {
      ... on VisaRequestTaken { visaRequest { id } }
      ... on Refusal { message }
    }
  }
`);

/** Takes the request whose promise ends first and opens it (R-VISA-05). */
export function TakeNextRequest({ children }: { readonly children: string }) {
  const { basePath } = useSpace();
  const { t } = useTexts();
  const navigate = useNavigate();
  const { run, running } = useMutation(TakeNext);
  const [message, setMessage] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function takeNext() {
    const answer = await run((operationId) => ({ input: { operationId } }));
    setProblem(answer.problem);
    const result = answer.data?.takeNextVisaRequest;
    if (result?.__typename === 'VisaRequestTaken') return navigate(`${basePath}/visas/${result.visaRequest.id}`);
    setMessage(result?.message ?? t('problem.failed'));
  }

  useCommands([{ id: 'next', label: t('commands.next'), shortcut: 'N', run: () => void takeNext() }]);

  return (
    <Stack gap={3}>
      <Button variant="primary" size="large" icon="chevronRight" pending={running} onPress={takeNext}>
        {children}
      </Button>
      <ProblemNotice problem={problem} />
      {message && !problem && (
        <Notice tone="info" live>
          {message}
        </Notice>
      )}
    </Stack>
  );
}
