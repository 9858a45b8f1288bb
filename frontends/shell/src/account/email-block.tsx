import { Card, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { ConfirmEmailForm } from './confirm-email-form.tsx';
import { NewEmailForm } from './new-email-form.tsx';

interface EmailBlockProps {
  readonly email: string;
  /** A change asked for, maybe on another device, whose code has not come back. */
  readonly requestedEmail: string | null;
}

/** The login. A new one is proved by a code before it counts; the former one can take the change back for three days. */
export function EmailBlock({ email, requestedEmail }: EmailBlockProps) {
  const { t } = useTexts();
  const [waitingFor, setWaitingFor] = useState(requestedEmail);
  return (
    <Card title={t('compte.email')} headingLevel={2}>
      <Stack gap={5}>
        <p>
          {t('compte.emailIs')} <strong>{email}</strong>
        </p>
        {waitingFor === null ? (
          <NewEmailForm email={email} onSent={setWaitingFor} />
        ) : (
          <ConfirmEmailForm newEmail={waitingFor} onDone={() => setWaitingFor(null)} />
        )}
      </Stack>
    </Card>
  );
}
