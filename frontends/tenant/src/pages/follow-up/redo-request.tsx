import { useMutation } from '@trousseau/space';
import { Button, Stack } from '@trousseau/ui';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useOpenedDraft } from '../../components/use-opened-draft.ts';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';

const Redo = graphql(`
  mutation RedoVisaRequest($input: RedoVisaRequestInput!) {
    redoVisaRequest(input: $input) {
      ... on VisaRequestStarted { visaRequest { id } }
      ... on AnotherRequestOpen { visaRequest { id } }
      ... on Refusal { message }
    }
  }
`);

/** One press: a draft with the answers and the papers of a request that has ended; only what changed is typed (R-VISA-10). */
export function RedoRequest({ requestId }: { readonly requestId: string }) {
  const { t } = useTexts();
  const { run, running } = useMutation(Redo);
  const { problem, goTo } = useOpenedDraft();

  async function redo() {
    const answer = await run((operationId) => ({ input: { operationId, requestId } }));
    await goTo(answer, answer.data?.redoVisaRequest);
  }

  return (
    <Stack gap={3}>
      <ProblemNotice problem={problem} />
      <p>{t('followUp.redoText')}</p>
      <div>
        <Button variant="primary" size="large" pending={running} onPress={() => void redo()}>
          {t('followUp.redo')}
        </Button>
      </div>
    </Stack>
  );
}
