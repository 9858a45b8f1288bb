import { dropCarriedAnswers, useMutation } from '@trousseau/space';
import { Button, type ButtonProps, Stack } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { carriedPages } from '../pages/request/carried.ts';
import { useKeepHalfTyped } from '../pages/request/use-keep-half-typed.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { useOpenedDraft } from './use-opened-draft.ts';

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

/** Opens a request (R-VISA-01), with what was told in the simulator, kept by the server from there on: another device finds it. */
export function StartRequest({ children, ...look }: StartRequestProps) {
  const { run, running } = useMutation(Start);
  const keepHalfTyped = useKeepHalfTyped();
  const { problem, goTo } = useOpenedDraft();

  async function start() {
    const answer = await run((operationId) => ({ input: { operationId } }));
    const result = answer.data?.startVisaRequest;
    const pages = carriedPages();
    if (result?.__typename === 'VisaRequestStarted' && pages.length > 0) {
      const { isKept } = await keepHalfTyped(result.visaRequest.id, pages);
      if (isKept) dropCarriedAnswers();
    }
    await goTo(answer, result);
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
