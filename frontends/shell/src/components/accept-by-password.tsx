import { Button, Card, ErrorSummary, FieldStack, Link, PasswordField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { meetsRules } from './password-rules.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { type AcceptanceProps, useAcceptance } from './use-acceptance.ts';
import { usePasswordRules } from './use-password-rules.ts';
import { useSmallForm } from './use-small-form.ts';

/** Nobody signs in with the address yet: the link proves it, and a password is all that is asked. */
export function AcceptByPassword(props: AcceptanceProps) {
  const { t } = useTexts();
  const rules = usePasswordRules();
  const form = useSmallForm();
  const [password, setPassword] = useState('');
  const { accept, running, problem, passwordRefusal } = useAcceptance(props);
  const errors =
    form.errors.length > 0 || passwordRefusal === null
      ? form.errors
      : [{ field: 'password', message: passwordRefusal }];

  function submit(event: FormEvent) {
    event.preventDefault();
    const met = password !== '' && meetsRules(rules(password));
    if (form.complete({ password: !met && t('signUp.passwordMissing') })) void accept(password);
  }

  return (
    <Card>
      <form onSubmit={submit} noValidate>
        <FieldStack>
          <p>{t('invitation.byPassword', { email: props.email })}</p>
          <ErrorSummary errors={errors} submitCount={form.submitCount} />
          <ProblemNotice problem={problem} />
          <input type="hidden" name="email" autoComplete="username" value={props.email} readOnly />
          <PasswordField
            label={t('signUp.password')}
            name="password"
            autoComplete="new-password"
            rules={rules(password)}
            value={password}
            onChange={setPassword}
            error={errors[0]?.message}
          />
          <div>
            <Button type="submit" variant="primary" size="large" pending={running}>
              {t('invitation.accept')}
            </Button>
          </div>
          <p>
            {t('invitation.haveLogin')} <Link href="/connexion">{t('signIn.submit')}</Link>
          </p>
        </FieldStack>
      </form>
    </Card>
  );
}
