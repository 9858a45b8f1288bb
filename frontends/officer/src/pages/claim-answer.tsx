import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Dialog, Notice, Stack, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const DecideClaim = graphql(`
  mutation DecideClaim($input: DecideClaimInput!) {
    decideClaim(input: $input) {
      ... on ClaimDecided { claim { id status decisions { id decision reason decidedOn } } }
      ... on Refusal { message }
    }
  }
`);

interface ClaimAnswerProps {
  readonly claimId: string;
  readonly decision: 'RELIEVE' | 'REFUSE';
}

/** Lifts the lapse of a claim, or refuses it: a button, then the reason the landlord will read. */
export function ClaimAnswer({ claimId, decision }: ClaimAnswerProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(DecideClaim);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const words = (part: 'open' | 'title' | 'means' | 'done') => t(`claim.${decision}.${part}`);

  async function decide() {
    if (reason.trim() === '') return setError(t('claim.reasonMissing'));
    const answer = await run((operationId) => ({ input: { operationId, claimId, decision, reason } }));
    setProblem(answer.problem);
    const result = answer.data?.decideClaim;
    setError(result?.__typename === 'ClaimDecisionIncomplete' ? result.message : undefined);
    if (result?.__typename !== 'ClaimDecided') return;
    setOpen(false);
    notify({ tone: 'success', text: words('done') });
  }

  return (
    <>
      <div>
        <Button variant={decision === 'REFUSE' ? 'secondary' : 'primary'} onPress={() => setOpen(true)}>
          {words('open')}
        </Button>
      </div>
      <Dialog
        title={words('title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel={words('open')}
        onConfirm={() => void decide()}
        tone={decision === 'REFUSE' ? 'danger' : 'normal'}
        pending={running}
      >
        <Stack>
          <ProblemNotice problem={problem} />
          <Notice tone="info">{words('means')}</Notice>
          <TextField
            label={t('claim.reason')}
            hint={t('claim.reasonHint')}
            rows={4}
            maxLength={2000}
            name="reason"
            value={reason}
            onChange={setReason}
            error={error}
          />
        </Stack>
      </Dialog>
    </>
  );
}
