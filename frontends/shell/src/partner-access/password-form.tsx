import type { Problem } from '@trousseau/space';
import { Button, Card, ErrorSummary, FieldStack, FormActions, PasswordField } from '@trousseau/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { meetsRules } from '../components/password-rules.ts';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { usePasswordRules } from '../components/use-password-rules.ts';
import { useSmallForm } from '../components/use-small-form.ts';
import { useTexts } from '../use-texts.ts';

interface PasswordFormProps {
  /** The login, for password managers. */
  readonly email: string;
  /** The password exists already and is not judged as a new one. */
  readonly isKnown: boolean;
  readonly label: string;
  readonly submitLabel: string;
  readonly running: boolean;
  readonly aside?: ReactNode;
  readonly onSend: (password: string) => Promise<{ problem: Problem | null; refusal: string | null }>;
}

/** One password: chosen, with the conditions ticked as one types, or known. */
export function PasswordForm({ email, isKnown, label, submitLabel, running, aside, onSend }: PasswordFormProps) {
  const { t } = useTexts();
  const form = useSmallForm();
  const rules = usePasswordRules();
  const [password, setPassword] = useState('');
  const judged = isKnown ? [] : rules(password);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const missing = password === '' || !meetsRules(judged);
    if (!form.complete({ password: missing && t(isKnown ? 'signIn.passwordMissing' : 'signUp.passwordMissing') }))
      return;
    const { problem, refusal } = await onSend(password);
    form.setProblem(problem);
    if (refusal !== null) form.refuse('password', refusal);
  }

  return (
    <Card>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
          <ProblemNotice problem={form.problem} />
          <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
          <PasswordField
            label={label}
            name="password"
            autoComplete={isKnown ? 'current-password' : 'new-password'}
            {...(isKnown ? {} : { rules: judged })}
            value={password}
            onChange={setPassword}
            error={form.errorOf('password')}
          />
          <FormActions aside={aside}>
            <Button type="submit" variant="primary" size="large" pending={running}>
              {submitLabel}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Card>
  );
}
