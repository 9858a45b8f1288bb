import { useMutation } from '@trousseau/space';
import { Button } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { useCountdown } from './use-countdown.ts';

const Resend = graphql(`
  mutation ResendActivationCode($input: ResendActivationCodeInput!) {
    resendActivationCode(input: $input) {
      ... on ActivationCodeSent { resendAfterSeconds }
      ... on ResendTooSoon { retryAfterSeconds }
      ... on Refusal { message }
    }
  }
`);

/** « Renvoyer un code », counting down until the server allows it. The answer never tells whether the address is known. */
export function ResendCode({ email, waitSeconds }: { readonly email: string; readonly waitSeconds: number }) {
  const { t } = useTexts();
  const { run, running } = useMutation(Resend);
  const [left, startCountdown] = useCountdown(waitSeconds);
  const [said, setSaid] = useState('');

  async function resend() {
    const { data } = await run(() => ({ input: { email: email.trim() } }));
    const result = data?.resendActivationCode;
    if (result?.__typename === 'ActivationCodeSent') {
      startCountdown(result.resendAfterSeconds);
      setSaid(t('activation.resent'));
    } else if (result) {
      startCountdown(result.retryAfterSeconds);
      setSaid(result.message);
    } else setSaid(t('problem.unreachable'));
  }

  return (
    <div>
      <Button
        size="small"
        icon="mail"
        pending={running}
        disabled={left > 0 || email.trim() === ''}
        onPress={() => void resend()}
      >
        {left > 0 ? t('activation.resendIn', { count: left }) : t('activation.resend')}
      </Button>
      <p role="status">{said}</p>
    </div>
  );
}
