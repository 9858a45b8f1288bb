import { Dialog, Stack } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';
import { type Person, useSession } from './session.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { settleSignInRequest } from './sign-in-request.ts';
import { useSwitchSpace } from './use-switch-space.ts';

/** Asks for the password again over the page in progress, which stays as it is; what was being sent is then sent. */
export function SignInAgain() {
  const { t } = useTexts();
  const { me } = useSession();
  const { move } = useSwitchSpace();
  if (!me) return null;

  /** What waits to be sent belongs to the space on screen: a new session that cannot return there starts a new page. */
  async function goOn(person: Person) {
    if (!me || person.id !== me.id) return settleSignInRequest(false);
    const back = person.space.id === me.space.id || (await move(me.space.id)).person !== undefined;
    settleSignInRequest(back);
    if (!back) window.location.assign('/');
  }

  return (
    <Dialog title={t('signInAgain.title')} isOpen onClose={() => settleSignInRequest(false)}>
      <Stack gap={5}>
        <p>{t('signInAgain.lead', { email: me.email })}</p>
        <SignInForm
          email={me.email}
          onSignedIn={(person) => void goOn(person)}
          onActivationRequired={() => settleSignInRequest(false)}
        />
      </Stack>
    </Dialog>
  );
}
