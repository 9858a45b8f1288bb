import { type SpaceNavigation, useLocale } from '@trousseau/space';
import { AppFooter, AppHeader, AppLayout, Button, type MenuEntry, Navigation } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { chooseLocale } from '../locale.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import { Ribbon } from './ribbon.tsx';

interface FrameProps {
  /** The parts of the space on screen, when there is one. */
  readonly navigation: SpaceNavigation | null;
  readonly children: ReactNode;
}

/** What surrounds every page, and goes on working whatever happens inside. */
export function Frame({ navigation, children }: FrameProps) {
  const { t } = useTexts();
  const { environment } = useLiveSpaces();
  const demonstration = environment !== null && environment !== 'production';
  return (
    <AppLayout
      {...(demonstration ? { banner: <Ribbon /> } : {})}
      {...(navigation === null ? {} : { navigation: <Navigation {...navigation} /> })}
      header={<Header />}
      footer={
        <AppFooter
          links={[
            { href: '/verifier-un-visa', label: t('footer.checkVisa') },
            { href: '/accessibilite', label: t('footer.accessibility') },
          ]}
        >
          {t(demonstration ? 'footer.demonstration' : 'footer.words')}
        </AppFooter>
      }
    >
      {children}
    </AppLayout>
  );
}

function Header() {
  const { t } = useTexts();
  const locale = useLocale();
  const { me, signOut } = useSession();
  const { spaces = [] } = useLiveSpaces();
  const common = { locale, onLocaleChange: chooseLocale } as const;
  if (!me) return <AppHeader {...common} homeHref="/" actions={me === null ? <Entrances /> : null} />;
  const home = homeOf(me, spaces);
  const name = me.space.displayName ?? t('account.home');
  const items: MenuEntry[] = [
    { id: 'home', label: t('account.home'), href: home, icon: 'key' },
    { id: 'profile', label: t('account.profile'), href: '/profil', icon: 'user' },
    { id: 'sign-out', label: t('account.signOut'), icon: 'signOut', onAction: () => void signOut() },
  ];
  return (
    <AppHeader
      {...common}
      homeHref={home}
      spaces={[{ id: me.space.id, name, detail: t(`role.${me.role}`) }]}
      currentSpaceId={me.space.id}
      account={{ name, email: me.email, items }}
    />
  );
}

function Entrances() {
  const { t } = useTexts();
  return (
    <>
      <Button variant="quiet" href="/inscription">
        {t('header.signUp')}
      </Button>
      <Button variant="secondary" href="/connexion">
        {t('header.signIn')}
      </Button>
    </>
  );
}
