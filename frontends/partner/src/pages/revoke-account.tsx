import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Dialog, Stack, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const RevokePartnerAccount = graphql(`
  mutation RevokePartnerAccount($input: RevokePartnerAccountInput!) {
    revokePartnerAccount(input: $input) {
      ... on PartnerAccountRevoked { partnerAccount { ...AccountPage } }
    }
  }
`);

/** Ends an account, with a reason that is kept; what stays the landlord's is said before. */
export function RevokeAccount({ accountId, name }: { readonly accountId: string; readonly name: string }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, running } = useMutation(RevokePartnerAccount);

  async function confirm() {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const answer = await run(() => ({ input: { partnerAccountId: accountId, reason: reason.trim() } }));
    setProblem(answer.problem);
    if (!answer.data) return;
    setOpen(false);
    notify({ tone: 'success', text: t('account.revoke.done') });
  }

  return (
    <div>
      <Button variant="danger" onPress={() => setOpen(true)}>
        {t('account.revoke.button')}
      </Button>
      <Dialog
        title={t('account.revoke.title', { name })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => void confirm()}
        confirmLabel={t('account.revoke.button')}
        tone="danger"
        pending={running}
      >
        <Stack>
          <p>{t('account.revoke.text')}</p>
          <ProblemNotice problem={problem} />
          <TextField
            name="reason"
            label={t('account.reason')}
            hint={t('account.reasonHint')}
            value={reason}
            onChange={setReason}
            maxLength={120}
            error={missing ? t('account.reasonMissing') : undefined}
          />
        </Stack>
      </Dialog>
    </div>
  );
}
