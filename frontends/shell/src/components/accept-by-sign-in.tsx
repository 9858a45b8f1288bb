import { Card, Stack } from '@trousseau/ui';
import { useNavigate } from 'react-router';
import { useSession } from '../session/session.tsx';
import { SignInForm } from '../session/sign-in-form.tsx';
import { useTexts } from '../use-texts.ts';
import type { AcceptanceProps } from './use-acceptance.ts';

/** The address has a login: one signs in, with it or with another one, and then accepts. */
export function AcceptBySignIn({ email }: AcceptanceProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { enter } = useSession();
  return (
    <Card>
      <Stack gap={4}>
        <p>{t('invitation.bySignIn', { email })}</p>
        <SignInForm
          onSignedIn={enter}
          onActivationRequired={(address) => void navigate('/activation', { state: { email: address } })}
        />
      </Stack>
    </Card>
  );
}
