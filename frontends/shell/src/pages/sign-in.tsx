import { Card, Link, Page, Stack } from '@trousseau/ui';
import { useNavigate, useSearchParams } from 'react-router';
import { DemonstrationDoors } from '../components/demonstration-doors.tsx';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { type Person, useSession } from '../session/session.tsx';
import { SignInForm } from '../session/sign-in-form.tsx';
import { useTexts } from '../use-texts.ts';
import { localPath } from './local-path.ts';

/** `/connexion?suite=/bailleur/…`: signs in, then goes on where the person was going. */
export function SignIn() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const session = useSession();
  const { spaces = [] } = useLiveSpaces();
  const [search] = useSearchParams();
  const next = localPath(search.get('suite'));

  function enter(person: Person) {
    session.enter(person);
    const home = homeOf(person, spaces);
    const first = person.mustEnrol || home === '/profil';
    void navigate(first ? home : (next ?? home), { replace: true });
  }

  return (
    <Page title={t('signIn.title')} width="narrow" lead={t(next === null ? 'signIn.lead' : 'signIn.leadNext')}>
      <Card>
        <SignInForm
          onSignedIn={enter}
          onActivationRequired={(email) => void navigate('/activation', { state: { email } })}
        />
      </Card>
      <Stack gap={2}>
        <p>
          {t('signIn.noSpace')} <Link href="/inscription">{t('header.signUp')}</Link>
        </p>
        <p>
          {t('signIn.haveCode')} <Link href="/activation">{t('signIn.enterCode')}</Link>
        </p>
        <p>
          {t('home.partnerAccessText')} <Link href="/espace-bailleur-partenaire">{t('home.partnerAccess')}</Link>
        </p>
      </Stack>
      <DemonstrationDoors />
    </Page>
  );
}
