import { type Problem, useMutation } from '@trousseau/space';
import { Button, Card, ErrorSummary, FieldStack, Notice, Page, PasswordField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { holdPassword } from '../session/held-password.ts';
import { useTexts } from '../use-texts.ts';
import { meetsRules } from './password-rules.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { usePasswordRules } from './use-password-rules.ts';

const ResetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      ... on PasswordReset { email activationRequired }
      ... on Refusal { message }
    }
  }
`);

/** Behind the link of the e-mail: one new password, and every session is over. */
export function NewPasswordForm({ token }: { readonly token: string }) {
  const { t } = useTexts();
  const rules = usePasswordRules();
  const [password, setPassword] = useState('');
  const form = useReset(token);
  const errors = form.error === null ? [] : [{ field: 'password', message: form.error }];

  function submit(event: FormEvent) {
    event.preventDefault();
    void form.send(password, meetsRules(rules(password)));
  }

  if (form.outcome === 'done') {
    return (
      <Page title={t('newPassword.doneTitle')} width="narrow" lead={t('newPassword.done')}>
        <div>
          <Button variant="primary" size="large" href="/connexion">
            {t('signIn.submit')}
          </Button>
        </div>
      </Page>
    );
  }
  if (form.outcome !== null) {
    return (
      <Page title={t('newPassword.deadTitle')} width="narrow">
        <Notice tone="warning" live>
          {form.outcome.refusal}
        </Notice>
        <div>
          <Button variant="primary" href="/mot-de-passe-oublie">
            {t('newPassword.again')}
          </Button>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t('newPassword.title')} width="narrow" lead={t('newPassword.lead')} hasErrors={errors.length > 0}>
      <Card>
        <form onSubmit={submit} noValidate>
          <FieldStack>
            <ErrorSummary errors={errors} submitCount={form.sendCount} />
            <ProblemNotice problem={form.problem} />
            <PasswordField
              label={t('newPassword.password')}
              name="password"
              autoComplete="new-password"
              rules={rules(password)}
              value={password}
              onChange={setPassword}
              error={form.error ?? undefined}
            />
            <div>
              <Button type="submit" variant="primary" size="large" pending={form.running}>
                {t('newPassword.submit')}
              </Button>
            </div>
          </FieldStack>
        </form>
      </Card>
    </Page>
  );
}

function useReset(token: string) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { run, running } = useMutation(ResetPassword);
  const [outcome, setOutcome] = useState<'done' | { readonly refusal: string } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sendCount, setSendCount] = useState(0);

  async function send(password: string, meets: boolean) {
    setSendCount((count) => count + 1);
    setError(meets && password !== '' ? null : t('signUp.passwordMissing'));
    if (!meets || password === '') return;
    const answer = await run(() => ({ input: { token, password } }));
    setProblem(answer.problem);
    const result = answer.data?.resetPassword;
    if (result?.__typename === 'PasswordReset' && result.activationRequired) {
      holdPassword(result.email, password);
      void navigate('/activation', { replace: true, state: { email: result.email } });
    } else if (result?.__typename === 'PasswordReset') {
      setOutcome('done');
      // Used: nothing of it stays in the history.
      window.history.replaceState(window.history.state, '', '/mot-de-passe-oublie');
    } else if (result?.__typename === 'PasswordRefused') setError(result.message);
    else if (result) setOutcome({ refusal: result.message });
  }

  return { send, running, outcome, error, problem, sendCount };
}
