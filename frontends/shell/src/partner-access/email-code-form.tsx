import { useMutation } from '@trousseau/space';
import { Button, Card, Cluster, ErrorSummary, FieldStack, FormActions, TextField } from '@trousseau/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { DemonstrationMailbox } from '../components/demonstration-mailbox.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useCountdown } from '../components/use-countdown.ts';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import type { StepProps } from './first-login.tsx';
import type { Information } from './information-form.tsx';
import { useSaveInformation } from './use-save-information.ts';

const ConfirmFirstLoginEmail = graphql(`
  mutation ConfirmFirstLoginEmail($input: ConfirmFirstLoginEmailInput!) {
    confirmFirstLoginEmail(input: $input) {
      ... on FirstLoginOpen { firstLogin { ...FirstLoginState } }
      ... on FirstLoginInformationRefused { fields { field message } }
      ... on Refusal { message }
    }
  }
`);

interface EmailCodeFormProps extends StepProps {
  readonly information: Information;
  readonly resendAfterSeconds: number;
  /** Goes back to the address; `why` says what is wrong with the one just proved. */
  readonly onChangeAddress: (why: string | null) => void;
}

/** The code of the e-mail; another one, or another address, when it does not come. */
export function EmailCodeForm({ credentials, information, resendAfterSeconds, ...props }: EmailCodeFormProps) {
  const { t } = useTexts();
  const form = useSmallForm();
  const [code, setCode] = useState('');
  const { run, running } = useMutation(ConfirmFirstLoginEmail);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!form.complete({ code: code.trim() === '' && t('activation.codeMissing') })) return;
    const answer = await run(() => ({ input: { ...credentials, code } }));
    form.setProblem(answer.problem);
    const result = answer.data?.confirmFirstLoginEmail;
    if (result?.__typename === 'FirstLoginOpen') props.onNext(result.firstLogin);
    else if (result?.__typename === 'FirstLoginInformationRefused')
      props.onChangeAddress(result.fields[0]?.message ?? result.message);
    else if (result) form.refuse('code', result.message);
  }

  return (
    <>
      <Card>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <FieldStack>
            <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
            <ProblemNotice problem={form.problem} />
            <p role="status">
              {t('activation.sentTo')} <strong>{information.email}</strong>
            </p>
            <TextField
              label={t('partnerAccess.code')}
              hint={t('activation.codeHint')}
              name="code"
              autoComplete="one-time-code"
              spellCheck={false}
              width="medium"
              maxLength={24}
              value={code}
              onChange={(typed) => setCode(typed.toUpperCase())}
              error={form.errorOf('code')}
            />
            <FormActions>
              <Button type="submit" variant="primary" size="large" pending={running}>
                {t('partnerAccess.confirm')}
              </Button>
            </FormActions>
          </FieldStack>
        </form>
      </Card>
      <Resend credentials={credentials} information={information} waitSeconds={resendAfterSeconds}>
        <Button size="small" variant="quiet" onPress={() => props.onChangeAddress(null)}>
          {t('partnerAccess.changeAddress')}
        </Button>
      </Resend>
      <DemonstrationMailbox />
    </>
  );
}

interface ResendProps extends Pick<EmailCodeFormProps, 'credentials' | 'information'> {
  readonly waitSeconds: number;
  readonly children: ReactNode;
}

function Resend({ credentials, information, waitSeconds, children }: ResendProps) {
  const { t } = useTexts();
  const { save, running } = useSaveInformation(credentials);
  const [left, startCountdown] = useCountdown(waitSeconds);
  const [said, setSaid] = useState('');

  async function resend() {
    const { result } = await save(information);
    if (result?.__typename === 'FirstLoginCodeSent') {
      startCountdown(result.resendAfterSeconds);
      setSaid(t('activation.resent'));
    } else setSaid(result?.message ?? t('problem.unreachable'));
  }

  return (
    <div>
      <Cluster>
        <Button size="small" icon="mail" pending={running} disabled={left > 0} onPress={() => void resend()}>
          {left > 0 ? t('activation.resendIn', { count: left }) : t('activation.resend')}
        </Button>
        {children}
      </Cluster>
      <p role="status">{said}</p>
    </div>
  );
}
