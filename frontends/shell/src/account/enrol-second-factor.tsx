import { useMutation } from '@trousseau/space';
import { Button, FieldStack, PasswordField, TextField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import type { Person } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { ScanSecret, type Secret } from './scan-secret.tsx';

const StartSecondFactor = graphql(`
  mutation StartSecondFactor($input: StartSecondFactorInput!) {
    startSecondFactor(input: $input) {
      ... on SecondFactorStarted { secret uri qrSize qrPath }
      ... on Refusal { message }
    }
  }
`);

const ConfirmSecondFactor = graphql(`
  mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {
    confirmSecondFactor(input: $input) {
      ... on SecondFactorConfirmed { recoveryCodes me { ...Person } }
      ... on Refusal { message }
    }
  }
`);

interface EnrolSecondFactorProps {
  readonly email: string;
  readonly onEnrolled: (person: Person) => void;
}

/** Password, QR code, first code, recovery codes: one after the other (S16). */
export function EnrolSecondFactor({ email, onEnrolled }: EnrolSecondFactorProps) {
  const [secret, setSecret] = useState<Secret | null>(null);
  const [done, setDone] = useState<{ codes: readonly string[]; person: Person } | null>(null);
  if (done) return <RecoveryCodes codes={done.codes} onKept={() => onEnrolled(done.person)} />;
  if (secret) return <ConfirmStep secret={secret} onConfirmed={setDone} />;
  return <PasswordStep email={email} onStarted={setSecret} />;
}

function PasswordStep({ email, onStarted }: { readonly email: string; readonly onStarted: (secret: Secret) => void }) {
  const { t } = useTexts();
  const form = useSmallForm();
  const { run, running } = useMutation(StartSecondFactor);
  const [password, setPassword] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!form.complete({ enrolPassword: password === '' && t('compte.currentMissing') })) return;
    const { data, problem } = await run(() => ({ input: { currentPassword: password } }));
    form.setProblem(problem);
    const result = data?.startSecondFactor;
    if (result?.__typename === 'SecondFactorStarted') onStarted(result);
    else if (result) form.refuse('enrolPassword', result.message);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <FieldStack>
        <ProblemNotice problem={form.problem} />
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField
          label={t('compte.currentPassword')}
          name="enrolPassword"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={form.errorOf('enrolPassword')}
        />
        <div>
          <Button type="submit" variant="primary" icon="shield" pending={running}>
            {t('secondFactor.start')}
          </Button>
        </div>
      </FieldStack>
    </form>
  );
}

interface ConfirmStepProps {
  readonly secret: Secret;
  readonly onConfirmed: (done: { codes: readonly string[]; person: Person }) => void;
}

function ConfirmStep({ secret, onConfirmed }: ConfirmStepProps) {
  const { t } = useTexts();
  const form = useSmallForm();
  const { run, running } = useMutation(ConfirmSecondFactor);
  const [code, setCode] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!form.complete({ firstCode: code.trim() === '' && t('secondFactor.codeMissing') })) return;
    const { data, problem } = await run(() => ({ input: { code } }));
    form.setProblem(problem);
    const result = data?.confirmSecondFactor;
    if (result?.__typename === 'SecondFactorConfirmed') onConfirmed({ codes: result.recoveryCodes, person: result.me });
    else if (result) form.refuse('firstCode', result.message);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <FieldStack>
        <ScanSecret {...secret} />
        <ProblemNotice problem={form.problem} />
        <TextField
          label={t('secondFactor.firstCode')}
          hint={t('secondFactor.firstCodeHint')}
          name="firstCode"
          autoComplete="one-time-code"
          inputMode="numeric"
          width="short"
          value={code}
          onChange={setCode}
          error={form.errorOf('firstCode')}
        />
        <div>
          <Button type="submit" variant="primary" pending={running}>
            {t('secondFactor.confirm')}
          </Button>
        </div>
      </FieldStack>
    </form>
  );
}
