import type { Problem } from '@trousseau/space';
import { Button, Cluster, Notice, Stack } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useTexts } from '../use-texts.ts';
import { CodeField } from './code-field.tsx';

/** Why a code did not open a session. */
interface RefusedCode {
  readonly __typename: string;
  readonly message: string;
}

interface CodeStepProps {
  /** Signs in with the code beside what was just proved; answers why not, or null. */
  readonly send: (code: string) => Promise<{ readonly problem: Problem | null; readonly refused: RefusedCode | null }>;
  readonly running: boolean;
  /** Said above the field; without it, that the password was right. */
  readonly sentence?: string;
  readonly onBack: () => void;
}

/** The second step of a sign-in, of who has an authenticator (S16). */
export function CodeStep({ send, running, sentence, onBack }: CodeStepProps) {
  const { t } = useTexts();
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
    const { refused, problem: trouble } = await send(code);
    setProblem(trouble);
    if (refused?.__typename === 'SecondFactorRefused') setError(refused.message);
    else if (refused) setRefusal(refused.message);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap={5}>
        <p>{sentence ?? t('secondFactor.step')}</p>
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
