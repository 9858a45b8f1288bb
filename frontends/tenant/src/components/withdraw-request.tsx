import { type Problem, useMutation } from '@trousseau/space';
import { Button, Dialog } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { ProblemNotice } from './problem-notice.tsx';

const Withdraw = graphql(`
  mutation WithdrawVisaRequest($input: WithdrawVisaRequestInput!) {
    withdrawVisaRequest(input: $input) { ... on VisaRequestWithdrawn { visaRequest { id status decidedAt } } }
  }
`);

interface WithdrawRequestProps {
  readonly requestId: string;
}

/** Takes a request back, once the person has read what that means. */
export function WithdrawRequest({ requestId }: WithdrawRequestProps) {
  const { t } = useTexts();
  const { run, running } = useMutation(Withdraw);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function withdraw() {
    const answer = await run((operationId) => ({ input: { operationId, requestId } }));
    setProblem(answer.problem);
    if (answer.data) setAsking(false);
  }

  return (
    <>
      <Button variant="quiet" onPress={() => setAsking(true)}>
        {t('withdraw.ask')}
      </Button>
      <Dialog
        title={t('withdraw.title')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={t('withdraw.confirm')}
        onConfirm={withdraw}
        tone="danger"
        pending={running}
      >
        <ProblemNotice problem={problem} />
        <p>{t('withdraw.means')}</p>
      </Dialog>
    </>
  );
}
