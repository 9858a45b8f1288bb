import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Card, Stack, TextField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';

const RequestAdministration = graphql(`
  mutation RequestAdministration($input: RequestAdministrationInput!) {
    requestAdministration(input: $input) {
      ... on AdministrationRequested { partnerAccount { ...OwnBody } }
    }
  }
`);

/** The way out when the only administrator is gone: the organisation decides. */
export function AskAdministration({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, running } = useMutation(RequestAdministration);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const answer = await run((operationId) => ({ input: { operationId, reason: reason.trim() } }));
    setProblem(answer.problem);
    if (!answer.data) return;
    notify({ tone: 'success', text: t('body.ask.done') });
    onDone();
  }

  return (
    <Card>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <ProblemNotice problem={problem} />
          <TextField
            name="reason"
            label={t('body.ask.reason')}
            hint={t('body.ask.hint')}
            value={reason}
            onChange={setReason}
            maxLength={120}
            error={isMissing ? t('body.ask.missing') : undefined}
          />
          <div>
            <Button type="submit" pending={running}>
              {t('body.ask.submit')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
