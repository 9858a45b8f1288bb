import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Dialog, FieldStack, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { useCommands } from '../components/commands.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const Revoke = graphql(`
  mutation RevokeVisa($input: RevokeVisaInput!) {
    revokeVisa(input: $input) {
      ... on VisaRevoked { visaRequest { id visa { id status } } }
      ... on Refusal { message }
    }
  }
`);

/** Takes back a visa obtained by a false declaration; the tenant reads the reason word for word (R-STATE-VISA). */
export function RevokeVisa({ visaId }: { readonly visaId: string }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Revoke);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [message, setMessage] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);
  useCommands([{ id: 'revoke', label: t('revoke.open'), run: () => setAsking(true) }]);

  async function revoke() {
    const answer = await run((operationId) => ({ input: { operationId, visaId, reason } }));
    setProblem(answer.problem);
    const result = answer.data?.revokeVisa;
    if (result?.__typename !== 'VisaRevoked') return setMessage(result?.message);
    notify({ tone: 'success', text: t('revoke.done') });
    setAsking(false);
  }

  return (
    <>
      <Button size="small" onPress={() => setAsking(true)}>
        {t('revoke.open')}
      </Button>
      <Dialog
        title={t('revoke.title')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={t('revoke.confirm')}
        onConfirm={() => void revoke()}
        tone="danger"
        pending={running}
      >
        <FieldStack>
          <p>{t('revoke.means')}</p>
          <ProblemNotice problem={problem} />
          <TextField
            name="revokeReason"
            label={t('revoke.reason')}
            hint={t('revoke.reasonHint')}
            rows={4}
            maxLength={500}
            value={reason}
            onChange={setReason}
            error={message}
          />
        </FieldStack>
      </Dialog>
    </>
  );
}
