import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../../components/problem-notice.tsx';
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
  const { basePath, notify } = useSpace();
  const navigate = useNavigate();
  const { run, running } = useMutation(Renew);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function renew() {
    const answer = await run((operationId) => ({ input: { operationId, visaId } }));
    setProblem(answer.problem);
    const result = answer.data?.renewVisa;
    if (!result) return;
    if (result.__typename === 'AnotherRequestOpen') notify({ tone: 'info', text: result.message });
    await navigate(`${basePath}/demande/${result.visaRequest.id}`);
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
