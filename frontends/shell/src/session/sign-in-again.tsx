import { Dialog, Stack } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';
import { useSession } from './session.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { settleSignInRequest } from './sign-in-request.ts';

/** Asks for the password again over the page in progress, which stays as it is; what was being sent is then sent. */
export function SignInAgain() {
  const { t } = useTexts();
  const { me } = useSession();
  if (!me) return null;
  return (
    <Dialog title={t('signInAgain.title')} isOpen onClose={() => settleSignInRequest(false)}>
      <Stack gap={5}>
        <p>{t('signInAgain.lead', { email: me.email })}</p>
        <SignInForm
          email={me.email}
          onSignedIn={(person) => settleSignInRequest(person.id === me.id)}
          onActivationRequired={() => settleSignInRequest(false)}
        />
      </Stack>
    </Dialog>
  );
}
