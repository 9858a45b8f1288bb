import type { Problem } from '@trousseau/space';
import {
  Button,
  Cluster,
  ErrorSummary,
  type FormError,
  Link,
  Notice,
  PasswordField,
  Stack,
  TextField,
} from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useTexts } from '../use-texts.ts';
import { CodeStep } from './code-step.tsx';
import { holdPassword } from './held-password.ts';
import type { Person } from './session.tsx';
import { useSignIn } from './use-sign-in.tsx';

interface SignInFormProps {
  /** Who signs in again; without it the address is asked. */
  readonly email?: string;
  readonly onSignedIn: (person: Person) => void;
  readonly onActivationRequired: (email: string) => void;
}

/** E-mail and password, for the page and for the dialog that keeps the page. Friendly to password managers. */
export function SignInForm({ email: knownEmail, onSignedIn, onActivationRequired }: SignInFormProps) {
  const { t } = useTexts();
  const { signIn, running } = useSignIn();
  const [email, setEmail] = useState(knownEmail ?? '');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asksCode, setAsksCode] = useState(false);
  const [submitCount, setSubmitCount] = useState(0);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const missing = [
      ...(email.trim() === '' ? [{ field: 'email', message: t('signIn.emailMissing') }] : []),
      ...(password === '' ? [{ field: 'password', message: t('signIn.passwordMissing') }] : []),
    ];
    setSubmitCount((count) => count + 1);
    setErrors(missing);
    setRefusal(null);
    if (missing.length > 0) return;
    const { result, problem: trouble } = await signIn(email, password);
    setProblem(trouble);
    if (result?.__typename === 'SignedIn') onSignedIn(result.me);
    else if (result?.__typename === 'ActivationRequired') {
      holdPassword(result.email, password);
      onActivationRequired(result.email);
    } else if (result?.__typename === 'SecondFactorRequired') setAsksCode(true);
    else if (result) setRefusal(result.message);
  }

  async function sendCode(code: string) {
    const { result, problem: trouble } = await signIn(email, password, code);
    if (result?.__typename === 'SignedIn') onSignedIn(result.me);
    return { problem: trouble, refused: result !== undefined && 'message' in result ? result : null };
  }

  if (asksCode) return <CodeStep send={sendCode} running={running} onBack={() => setAsksCode(false)} />;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap={5}>
        <ErrorSummary errors={errors} submitCount={submitCount} />
        {refusal !== null && (
          <Notice tone="danger" live>
            {refusal}
          </Notice>
        )}
        <ProblemNotice problem={problem} />
        {knownEmail === undefined ? (
          <TextField
            label={t('signIn.email')}
            name="email"
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            error={errorOf('email')}
          />
        ) : (
          <input type="hidden" name="email" autoComplete="username" value={knownEmail} readOnly />
        )}
        <PasswordField
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={errorOf('password')}
        />
        <Cluster>
          <Button type="submit" variant="primary" size="large" pending={running}>
            {t('signIn.submit')}
          </Button>
          {knownEmail === undefined && <Link href="/mot-de-passe-oublie">{t('signIn.forgotten')}</Link>}
        </Cluster>
      </Stack>
    </form>
  );
}
