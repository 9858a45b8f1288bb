import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Dialog, Stack, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import type { AccountPageFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const ReissueCredentialsMutation = graphql(`
  mutation ReissueCredentials($input: ReissueCredentialsInput!) {
    reissueCredentials(input: $input) {
      ... on CredentialsReissued { partnerAccount { ...AccountPage } }
    }
  }
`);

/** Sends credentials anew; once somebody has logged in, for whoever takes their place, with a reason. */
export function ReissueCredentials({ account }: { readonly account: AccountPageFragment }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, running } = useMutation(ReissueCredentialsMutation);
  const replaces = account.status !== 'ISSUED';
  const words = replaces ? 'account.replace' : 'account.reissue';

  async function confirm() {
    setMissing(replaces && reason.trim() === '');
    if (replaces && reason.trim() === '') return;
    const input = { partnerAccountId: account.id, reason: reason.trim() || null };
    const answer = await run((operationId) => ({ input: { operationId, ...input } }));
    setProblem(answer.problem);
    if (!answer.data) return;
    setOpen(false);
    setReason('');
    notify({ tone: 'success', text: t(account.email ? 'newAccount.doneByEmail' : 'newAccount.doneByPost') });
  }

  return (
    <div>
      <Button icon="mail" onPress={() => setOpen(true)}>
        {t(`${words}.button`)}
      </Button>
      <Dialog
        title={t(`${words}.title`)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => void confirm()}
        confirmLabel={t(`${words}.button`)}
        pending={running}
      >
        <Stack>
          <p>{t(`${words}.text`)}</p>
          <ProblemNotice problem={problem} />
          {replaces && (
            <TextField
              name="reason"
              label={t('account.reason')}
              hint={t('account.reasonHint')}
              value={reason}
              onChange={setReason}
              maxLength={120}
              error={missing ? t('account.reasonMissing') : undefined}
            />
          )}
        </Stack>
      </Dialog>
    </div>
  );
}
