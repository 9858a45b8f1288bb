import { useMutation } from '@trousseau/space';
import { Button, Card, ErrorSummary, FieldStack, PasswordField, useToast } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { meetsRules } from '../components/password-rules.ts';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { usePasswordRules } from '../components/use-password-rules.ts';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      ... on PasswordChanged { at }
      ... on Refusal { message }
    }
  }
`);

/** Another password, against the present one; the other devices are signed out. */
export function PasswordBlock({ email }: { readonly email: string }) {
  const { t } = useTexts();
  const toast = useToast();
  const rules = usePasswordRules();
  const form = useSmallForm();
  const { run, running } = useMutation(ChangePassword);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    const ready = form.complete({
      currentPassword: current === '' && t('compte.currentMissing'),
      newPassword: (next === '' || !meetsRules(rules(next))) && t('signUp.passwordMissing'),
    });
    if (!ready) return;
    const answer = await run(() => ({ input: { currentPassword: current, newPassword: next } }));
    form.setProblem(answer.problem);
    const result = answer.data?.changePassword;
    if (result?.__typename === 'PasswordChanged') {
      setCurrent('');
      setNext('');
      toast({ tone: 'success', title: t('compte.passwordDone'), detail: t('compte.othersOut') });
    } else if (result?.__typename === 'PasswordRefused') form.refuse('newPassword', result.message);
    else if (result) form.refuse('currentPassword', result.message);
  }

  return (
    <Card title={t('compte.password')} headingLevel={2}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
          <ProblemNotice problem={form.problem} />
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <PasswordField
            label={t('compte.currentPassword')}
            name="currentPassword"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            error={form.errorOf('currentPassword')}
          />
          <PasswordField
            label={t('newPassword.password')}
            name="newPassword"
            autoComplete="new-password"
            rules={rules(next)}
            value={next}
            onChange={setNext}
            error={form.errorOf('newPassword')}
          />
          <div>
            <Button type="submit" variant="primary" pending={running}>
              {t('compte.savePassword')}
            </Button>
          </div>
        </FieldStack>
      </form>
    </Card>
  );
}
