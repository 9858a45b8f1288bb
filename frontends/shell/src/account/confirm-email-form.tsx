import { useMutation } from '@trousseau/space';
import { Button, Cluster, ErrorSummary, FieldStack, TextField, useToast } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { DemonstrationMailbox } from '../components/demonstration-mailbox.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

const ConfirmEmailChange = graphql(`
  mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {
    confirmEmailChange(input: $input) {
      ... on EmailChanged { me { ...Person } }
      ... on Refusal { message }
    }
  }
`);

interface ConfirmEmailFormProps {
  readonly newEmail: string;
  readonly onDone: () => void;
}

/** The code received at the new address; until it is typed, nothing has changed. */
export function ConfirmEmailForm({ newEmail, onDone }: ConfirmEmailFormProps) {
  const { t } = useTexts();
  const toast = useToast();
  const session = useSession();
  const form = useSmallForm();
  const { run, running } = useMutation(ConfirmEmailChange);
  const [code, setCode] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    const typed = code.replace(/[\s\u00a0-]/g, '');
    if (!form.complete({ emailCode: typed === '' && t('activation.codeMissing') })) return;
    const answer = await run(() => ({ input: { code: typed } }));
    form.setProblem(answer.problem);
    const result = answer.data?.confirmEmailChange;
    if (result?.__typename === 'EmailChanged') {
      session.enter(result.me);
      toast({ tone: 'success', title: t('compte.emailDone'), detail: t('compte.othersOut') });
      onDone();
    } else if (result) form.refuse('emailCode', result.message);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <FieldStack>
        <p role="status">{t('compte.codeSent', { email: newEmail })}</p>
        <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
        <ProblemNotice problem={form.problem} />
        <TextField
          label={t('compte.code')}
          hint={t('activation.codeHint')}
          name="emailCode"
          autoComplete="one-time-code"
          spellCheck={false}
          width="medium"
          maxLength={24}
          value={code}
          onChange={(typed) => setCode(typed.toUpperCase())}
          error={form.errorOf('emailCode')}
        />
        <Cluster>
          <Button type="submit" variant="primary" pending={running}>
            {t('compte.confirmEmail')}
          </Button>
          <Button variant="quiet" onPress={onDone}>
            {t('compte.otherEmail')}
          </Button>
        </Cluster>
        <DemonstrationMailbox />
      </FieldStack>
    </form>
  );
}
