import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Dialog, longDay, Notice, Stack, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';

const Contest = graphql(`
  mutation ContestReceipt($input: ContestReceiptInput!) {
    contestReceipt(input: $input) {
      ... on ReceiptContested { receipt { id status contest { id reason answerByOn answer answerReason } } }
      ... on Refusal { message }
    }
  }
`);

/** S-CLM-02: what is wrong in a receipt, said instead of validating it. */
export function ContestReceipt({ receiptId }: { readonly receiptId: string }) {
  const { t, locale } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Contest);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function contest() {
    const answer = await run((operationId) => ({ input: { operationId, receiptId, reason } }));
    setProblem(answer.problem);
    const result = answer.data?.contestReceipt;
    setError(result?.__typename === 'ContestIncomplete' ? result.message : null);
    if (result?.__typename !== 'ReceiptContested') return;
    setOpen(false);
    const answerByOn = result.receipt.contest?.answerByOn;
    if (answerByOn) notify({ tone: 'success', text: t('contest.sent', { day: longDay(answerByOn, locale) }) });
  }

  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('contest.open')}</Button>
      <Dialog
        title={t('contest.title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel={t('contest.send')}
        onConfirm={() => void contest()}
        pending={running}
      >
        <Stack>
          <ProblemNotice problem={problem} />
          <Notice tone="info">{t('contest.means')}</Notice>
          <TextField
            label={t('contest.reason')}
            hint={t('contest.reasonHint')}
            rows={4}
            maxLength={2000}
            name="reason"
            value={reason}
            onChange={setReason}
            error={error ?? undefined}
          />
        </Stack>
      </Dialog>
    </>
  );
}
