import { type Problem, useMutation } from '@trousseau/space';
import {
  Button,
  Card,
  ErrorSummary,
  FieldStack,
  FormActions,
  Link,
  Notice,
  Page,
  Stack,
  TextField,
} from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { DemonstrationMailbox } from './demonstration-mailbox.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { useCountdown } from './use-countdown.ts';

const RequestPasswordReset = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      ... on PasswordResetLinkSent { email resendAfterSeconds validMinutes }
      ... on ResendTooSoon { retryAfterSeconds }
      ... on Refusal { message }
    }
  }
`);

interface Sent {
  readonly email: string;
  readonly validMinutes: number;
}

/** Asks for a link. What is said next is the same whether or not the address is known. */
export function ResetLinkForm() {
  const { t } = useTexts();
  const [email, setEmail] = useState('');
  const request = useResetRequest();
  const { sent } = request;
  const errors = request.error === null ? [] : [{ field: 'email', message: request.error }];

  function submit(event: FormEvent) {
    event.preventDefault();
    void request.send(email);
  }

  if (sent) {
    return (
      <Page title={t('forgotten.sentTitle')} width="narrow" lead={t('forgotten.sent', { email: sent.email })}>
        <Notice tone="info" title={t('activation.nothingTitle')}>
          <Stack gap={3}>
            <p>{t('forgotten.nothing', { minutes: sent.validMinutes })}</p>
            <div>
              <Button
                size="small"
                icon="mail"
                pending={request.running}
                disabled={request.secondsLeft > 0}
                onPress={() => void request.send(sent.email)}
              >
                {request.secondsLeft > 0
                  ? t('forgotten.resendIn', { count: request.secondsLeft })
                  : t('forgotten.resend')}
              </Button>
              <p role="status">{request.error ?? request.said}</p>
            </div>
            <ProblemNotice problem={request.problem} />
          </Stack>
        </Notice>
        <DemonstrationMailbox />
        <p>
          <Link href="/connexion">{t('forgotten.back')}</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page title={t('forgotten.title')} width="narrow" lead={t('forgotten.lead')} hasErrors={errors.length > 0}>
      <Card>
        <form onSubmit={submit} noValidate>
          <FieldStack>
            <ErrorSummary errors={errors} submitCount={request.sendCount} />
            <ProblemNotice problem={request.problem} />
            <TextField
              label={t('signIn.email')}
              name="email"
              type="email"
              autoComplete="username"
              spellCheck={false}
              value={email}
              onChange={setEmail}
              error={request.error ?? undefined}
            />
            <FormActions aside={<Link href="/connexion">{t('forgotten.back')}</Link>}>
              <Button type="submit" variant="primary" size="large" pending={request.running}>
                {t('forgotten.submit')}
              </Button>
            </FormActions>
          </FieldStack>
        </form>
      </Card>
    </Page>
  );
}

function useResetRequest() {
  const { t } = useTexts();
  const { run, running } = useMutation(RequestPasswordReset);
  const [sent, setSent] = useState<Sent | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const [sendCount, setSendCount] = useState(0);
  const [secondsLeft, startCountdown] = useCountdown(0);

  async function send(typed: string) {
    setSendCount((count) => count + 1);
    setError(typed.trim() === '' ? t('signIn.emailMissing') : null);
    if (typed.trim() === '') return;
    const answer = await run(() => ({ input: { email: typed.trim() } }));
    setProblem(answer.problem);
    const result = answer.data?.requestPasswordReset;
    if (result?.__typename === 'PasswordResetLinkSent') {
      setSaid(sent ? t('forgotten.resent') : '');
      setSent(result);
      startCountdown(result.resendAfterSeconds);
    } else if (result) {
      setError(result.message);
      if (result.__typename === 'ResendTooSoon') startCountdown(result.retryAfterSeconds);
    }
  }

  return { send, running, sent, error, problem, said, sendCount, secondsLeft };
}
