import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Dialog, PasswordField, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import type { BodyUserFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';

const HandOverAdministration = graphql(`
  mutation HandOverAdministration($input: HandOverAdministrationInput!) {
    handOverAdministration(input: $input) {
      ... on PartnerUsersChanged { partnerAccount { ...OwnBody } }
      ... on Refusal { message }
    }
  }
`);

/** Names another administrator in one's own place, against the password: one cannot take it back oneself. */
export function HandOver({ user, onDone }: { readonly user: BodyUserFragment; readonly onDone: () => void }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const [isOpen, setOpen] = useState(false);
  const [currentPassword, setPassword] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, running } = useMutation(HandOverAdministration);
  const name = user.displayName ?? user.userNumber;

  async function confirm() {
    setRefusal(currentPassword === '' ? t('body.handOver.missing') : null);
    if (currentPassword === '') return;
    const answer = await run(() => ({ input: { partnerUserId: user.id, currentPassword } }));
    setProblem(answer.problem);
    const result = answer.data?.handOverAdministration;
    if (result?.__typename === 'PartnerUsersChanged') {
      setOpen(false);
      notify({ tone: 'success', text: t('body.handOver.done', { name }) });
      onDone();
    } else if (result) setRefusal(result.message);
  }

  return (
    <>
      <Button size="small" onPress={() => setOpen(true)} label={t('body.handOver.label', { name })}>
        {t('body.handOver.button')}
      </Button>
      <Dialog
        title={t('body.handOver.title', { name })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => void confirm()}
        confirmLabel={t('body.handOver.button')}
        pending={running}
      >
        <Stack>
          <p>{t('body.handOver.text')}</p>
          <ProblemNotice problem={problem} />
          <PasswordField
            name="currentPassword"
            label={t('body.handOver.password')}
            autoComplete="current-password"
            value={currentPassword}
            onChange={setPassword}
            error={refusal ?? undefined}
          />
        </Stack>
      </Dialog>
    </>
  );
}
