import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Cluster, Dialog, Stack, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const DecideAdministratorRequest = graphql(`
  mutation DecideAdministratorRequest($input: DecideAdministratorRequestInput!) {
    decideAdministratorRequest(input: $input) {
      ... on AdministratorRequestDecided { requestId }
    }
  }
`);

/** Accepts or refuses, with a reason that is kept and told to who asked. */
export function DecideRequest({ requestId, onDone }: { readonly requestId: string; readonly onDone: () => void }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const [decision, setDecision] = useState<'approve' | 'refuse' | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, running } = useMutation(DecideAdministratorRequest);
  const words = decision ?? 'approve';

  async function confirm() {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const input = { requestId, isApproved: decision === 'approve', reason: reason.trim() };
    const answer = await run(() => ({ input }));
    setProblem(answer.problem);
    if (!answer.data) return;
    setDecision(null);
    notify({ tone: 'success', text: t(`requests.${words}.done`) });
    onDone();
  }

  return (
    <>
      <Cluster>
        <Button variant="primary" onPress={() => setDecision('approve')}>
          {t('requests.approve.button')}
        </Button>
        <Button onPress={() => setDecision('refuse')}>{t('requests.refuse.button')}</Button>
      </Cluster>
      <Dialog
        title={t(`requests.${words}.title`)}
        isOpen={decision !== null}
        onClose={() => setDecision(null)}
        onConfirm={() => void confirm()}
        confirmLabel={t(`requests.${words}.button`)}
        tone={decision === 'approve' ? 'danger' : 'normal'}
        pending={running}
      >
        <Stack>
          <p>{t(`requests.${words}.text`)}</p>
          <ProblemNotice problem={problem} />
          <TextField
            name="reason"
            label={t('account.reason')}
            hint={t('requests.reasonHint')}
            value={reason}
            onChange={setReason}
            maxLength={120}
            error={missing ? t('account.reasonMissing') : undefined}
          />
        </Stack>
      </Dialog>
    </>
  );
}
