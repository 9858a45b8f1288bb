import { type Problem, useMutation } from '@trousseau/space';
import {
  Button,
  Card,
  ErrorSummary,
  FieldStack,
  type FormError,
  Link,
  Notice,
  Page,
  PasswordField,
  Stack,
  TextField,
  useToast,
} from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { DemonstrationMailbox } from '../components/demonstration-mailbox.tsx';
import { MistypedAddress } from '../components/mistyped-address.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { ResendCode } from '../components/resend-code.tsx';
import { graphql } from '../gql/gql.ts';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { dropHeldPassword, heldPassword } from '../session/held-password.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

const Activate = graphql(`
  mutation Activate($input: ActivateInput!) {
    activate(input: $input) {
      ... on SpaceActivated { me { ...Person } }
      ... on Refusal { message }
    }
  }
`);

/** What sign-up and sign-in hand over; the link of the e-mail gives the address alone. */
interface Arrival {
  readonly email?: string;
  readonly resendAfterSeconds?: number;
  readonly codeValidMinutes?: number;
}

/** The code of the e-mail, in one field that takes a paste as it comes. Opens the session. */
export function Activation() {
  const arrival = (useLocation().state ?? {}) as Arrival;
  return <ActivationForm key={arrival.email} arrival={arrival} />;
}

function ActivationForm({ arrival }: { readonly arrival: Arrival }) {
  const { t } = useTexts();
  const [search] = useSearchParams();
  const knownEmail = arrival.email ?? search.get('email') ?? '';
  const [email, setEmail] = useState(knownEmail);
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const form = useActivation();

  return (
    <Page title={t('activation.title')} width="narrow" hasErrors={form.errors.length > 0} lead={t('activation.lead')}>
      <Card>
        <form onSubmit={(event) => void form.submit(event, email, code, password)} noValidate>
          <FieldStack>
            <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
            <ProblemNotice problem={form.problem} />
            {knownEmail === '' ? (
              <TextField
                label={t('signIn.email')}
                name="email"
                type="email"
                autoComplete="email"
                value={email}
                onChange={setEmail}
                error={form.errorOf('email')}
              />
            ) : (
              <p>
                {t('activation.sentTo')} <strong>{knownEmail}</strong>
              </p>
            )}
            <TextField
              label={t('activation.code')}
              name="code"
              hint={t('activation.codeHint')}
              autoComplete="one-time-code"
              spellCheck={false}
              width="medium"
              maxLength={24}
              value={code}
              onChange={(typed) => setCode(typed.toUpperCase())}
              error={form.errorOf('code')}
            />
            {heldPassword(email) === null && (
              <PasswordField
                label={t('activation.password')}
                hint={t('activation.passwordHint')}
                name="password"
                autoComplete="current-password"
                value={password}
                onChange={setPassword}
                error={form.errorOf('password')}
              />
            )}
            {form.passwordRefused && (
              <p>
                <Link href="/mot-de-passe-oublie">{t('signIn.forgotten')}</Link>
              </p>
            )}
            <div>
              <Button type="submit" variant="primary" size="large" pending={form.running}>
                {t('activation.submit')}
              </Button>
            </div>
          </FieldStack>
        </form>
      </Card>
      <Stack gap={4}>
        <Notice tone="info" title={t('activation.nothingTitle')}>
          <Stack gap={3}>
            <p>{t('activation.nothing')}</p>
            {arrival.codeValidMinutes !== undefined && (
              <p>{t('activation.validity', { minutes: arrival.codeValidMinutes })}</p>
            )}
            <ResendCode email={email} waitSeconds={arrival.resendAfterSeconds ?? 0} />
          </Stack>
        </Notice>
        {knownEmail !== '' && <MistypedAddress email={knownEmail} />}
        <DemonstrationMailbox />
      </Stack>
    </Page>
  );
}

function useActivation() {
  const { t } = useTexts();
  const toast = useToast();
  const navigate = useNavigate();
  const session = useSession();
  const { spaces = [] } = useLiveSpaces();
  const { run, running } = useMutation(Activate);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [submitCount, setSubmitCount] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [passwordRefused, setPasswordRefused] = useState(false);

  async function submit(event: FormEvent, email: string, typed: string, typedPassword: string) {
    event.preventDefault();
    const code = typed.replace(/[\s\u00a0-]/g, '');
    const password = heldPassword(email) ?? typedPassword;
    const missing = [
      ...(email.trim() === '' ? [{ field: 'email', message: t('signIn.emailMissing') }] : []),
      ...(code === '' ? [{ field: 'code', message: t('activation.codeMissing') }] : []),
      ...(password === '' ? [{ field: 'password', message: t('signIn.passwordMissing') }] : []),
    ];
    setSubmitCount((count) => count + 1);
    setErrors(missing);
    if (missing.length > 0) return;
    const answer = await run(() => ({
      input: { email: email.trim(), code, password, userAgent: navigator.userAgent },
    }));
    setProblem(answer.problem);
    const result = answer.data?.activate;
    setPasswordRefused(result?.__typename === 'ActivationPasswordRefused');
    if (result?.__typename === 'SpaceActivated') {
      dropHeldPassword();
      session.enter(result.me);
      toast({ tone: 'success', title: t('activation.done') });
      void navigate(homeOf(result.me, spaces), { replace: true });
    } else if (result?.__typename === 'ActivationPasswordRefused') {
      dropHeldPassword();
      setErrors([{ field: 'password', message: result.message }]);
    } else if (result) setErrors([{ field: 'code', message: result.message }]);
  }

  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return { submit, running, errors, errorOf, submitCount, problem, passwordRefused };
}
