import { useMutation } from '@trousseau/space';
import { Button, Stack } from '@trousseau/ui';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useOpenedDraft } from '../../components/use-opened-draft.ts';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';

const Renew = graphql(`
  mutation RenewVisa($input: RenewVisaInput!) {
    renewVisa(input: $input) {
      ... on VisaRequestStarted { visaRequest { id } }
      ... on AnotherRequestOpen { visaRequest { id } }
      ... on Refusal { message }
    }
  }
`);

/** One press: a draft with every answer, on the page of what is left to join (R-VISA-10). */
export function RenewVisa({ visaId }: { readonly visaId: string }) {
  const { t } = useTexts();
  const { run, running } = useMutation(Renew);
  const { problem, goTo } = useOpenedDraft();

  async function renew() {
    const answer = await run((operationId) => ({ input: { operationId, visaId } }));
    await goTo(answer, answer.data?.renewVisa);
  }

  return (
    <Stack gap={3}>
      <ProblemNotice problem={problem} />
      <div>
        <Button variant="primary" pending={running} onPress={() => void renew()}>
          {t('visa.renew')}
        </Button>
      </div>
    </Stack>
  );
}
