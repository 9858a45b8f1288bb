import type { Problem } from '@trousseau/space';
import { Button, Cluster, Notice, Stack } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useTexts } from '../use-texts.ts';
import { CodeField } from './code-field.tsx';
import type { Person } from './session.tsx';
import { useSignIn } from './use-sign-in.tsx';

interface CodeStepProps {
  /** What was just proved; kept in memory until the code is typed. */
  readonly email: string;
  readonly password: string;
  readonly onSignedIn: (person: Person) => void;
  readonly onBack: () => void;
}

/** The second step of a sign-in, of who has an authenticator (S16). */
export function CodeStep({ email, password, onSignedIn, onBack }: CodeStepProps) {
  const { t } = useTexts();
  const { signIn, running } = useSignIn();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const missing = code.trim() === '';
    setError(missing ? t('secondFactor.codeMissing') : undefined);
    setRefusal(null);
    if (missing) return;
    const { result, problem: trouble } = await signIn(email, password, code);
    setProblem(trouble);
    if (result?.__typename === 'SignedIn') onSignedIn(result.me);
    else if (result?.__typename === 'SecondFactorRefused') setError(result.message);
    else if (result) setRefusal(result.message);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap={5}>
        <p>{t('secondFactor.step')}</p>
        {refusal !== null && (
          <Notice tone="danger" live>
            {refusal}
          </Notice>
        )}
        <ProblemNotice problem={problem} />
        <CodeField value={code} onChange={setCode} error={error} />
        <Cluster>
          <Button type="submit" variant="primary" size="large" pending={running}>
            {t('secondFactor.continue')}
          </Button>
          <Button variant="quiet" onPress={onBack}>
            {t('secondFactor.back')}
          </Button>
        </Cluster>
      </Stack>
    </form>
  );
}
