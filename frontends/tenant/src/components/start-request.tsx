import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, type ButtonProps, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { ProblemNotice } from './problem-notice.tsx';

const Start = graphql(`
  mutation StartVisaRequest($input: StartVisaRequestInput!) {
    startVisaRequest(input: $input) {
      ... on VisaRequestStarted { visaRequest { id } }
      ... on AnotherRequestOpen { visaRequest { id } }
      ... on Refusal { message }
    }
  }
`);

interface StartRequestProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly children: string;
}

/** Opens a request (R-VISA-01). When one is open already, in another tab for instance, it leads to that one and says so. */
export function StartRequest({ children, ...look }: StartRequestProps) {
  const { basePath, notify } = useSpace();
  const navigate = useNavigate();
  const { run, running } = useMutation(Start);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function start() {
    const answer = await run((operationId) => ({ input: { operationId } }));
    setProblem(answer.problem);
    const result = answer.data?.startVisaRequest;
    if (!result) return;
    if (result.__typename === 'AnotherRequestOpen') notify({ tone: 'info', text: result.message });
    await navigate(`${basePath}/demande/${result.visaRequest.id}`);
  }

  return (
    <Stack gap={3}>
      <ProblemNotice problem={problem} />
      <div>
        <Button {...look} pending={running} onPress={() => void start()}>
          {children}
        </Button>
      </div>
    </Stack>
  );
}
