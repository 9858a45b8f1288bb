import { useMutation } from '@trousseau/space';
import { Button, ErrorSummary, FieldStack, PasswordField, TextField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const RequestEmailChange = graphql(`
  mutation RequestEmailChange($input: RequestEmailChangeInput!) {
    requestEmailChange(input: $input) {
      ... on EmailChangeCodeSent { email }
      ... on Refusal { message }
    }
  }
`);

interface NewEmailFormProps {
  readonly email: string;
  readonly onSent: (newEmail: string) => void;
}

/** The address one wants, and the password. */
export function NewEmailForm({ email, onSent }: NewEmailFormProps) {
  const { t } = useTexts();
  const form = useSmallForm();
  const { run, running } = useMutation(RequestEmailChange);
  const [newEmail, setNewEmail] = useState('');
  const [password, setPassword] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    const ready = form.complete({
      newEmail: !/.+@.+\..+/.test(newEmail) && t('signUp.emailMissing'),
      emailPassword: password === '' && t('compte.currentMissing'),
    });
    if (!ready) return;
    const answer = await run(() => ({ input: { newEmail: newEmail.trim(), currentPassword: password } }));
    form.setProblem(answer.problem);
    const result = answer.data?.requestEmailChange;
    if (result?.__typename === 'EmailChangeCodeSent') onSent(result.email);
    else if (result) form.refuse(result.__typename === 'ReauthRequired' ? 'emailPassword' : 'newEmail', result.message);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <FieldStack>
        <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
        <ProblemNotice problem={form.problem} />
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          label={t('compte.newEmail')}
          hint={t('compte.newEmailHint')}
          name="newEmail"
          type="email"
          autoComplete="email"
          spellCheck={false}
          value={newEmail}
          onChange={setNewEmail}
          error={form.errorOf('newEmail')}
        />
        <PasswordField
          label={t('compte.currentPassword')}
          name="emailPassword"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={form.errorOf('emailPassword')}
        />
        <div>
          <Button type="submit" variant="primary" pending={running}>
            {t('compte.sendCode')}
          </Button>
        </div>
      </FieldStack>
    </form>
  );
}
