import { type SpaceNavigation, useLocale } from '@trousseau/space';
import { AppFooter, AppHeader, AppLayout, Button, longDay, type MenuEntry, Navigation, useToast } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { chooseLocale } from '../locale.ts';
import { useUnread } from '../notifications/use-unread.ts';
import { useUnnamed } from '../session/name-on-ring.ts';
import { type Person, type RingSpace, useSession } from '../session/session.tsx';
import { useSwitchSpace } from '../session/use-switch-space.ts';
import { useUrgent } from '../session/use-urgent.ts';
import { useFirstTexts } from '../use-texts.ts';
import { Ribbon } from './ribbon.tsx';

interface FrameProps {
  /** The parts of the space on screen, when there is one. */
  readonly navigation: SpaceNavigation | null;
  readonly children: ReactNode;
}

/** What surrounds every page, and goes on working whatever happens inside. */
export function Frame({ navigation, children }: FrameProps) {
  const { t } = useFirstTexts();
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
            { href: '/simulateur', label: t('footer.simulator') },
            { href: '/aide', label: t('footer.help') },
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
  const texts = useFirstTexts();
  const { t } = texts;
  const locale = useLocale();
  const { me, signOut } = useSession();
  const { spaces = [] } = useLiveSpaces();
  const { switchTo } = useSwitchSpace();
  const toast = useToast();
  const unread = useUnread() ?? 0;
  const urgent = useUrgent(me);
  const unnamed = useUnnamed();
  const common = { locale, onLocaleChange: chooseLocale } as const;
  if (!me) return <AppHeader {...common} homeHref="/" actions={me === null ? <Entrances /> : null} />;
  const home = homeOf(me, spaces);
  const nameOf = (space: RingSpace) =>
    space.displayName ?? space.legalName ?? (me.spaces.length > 1 ? unnamed(space) : t('account.home'));
  const name = nameOf(me.space);
  const change = async (spaceId: string) => {
    const problem = spaceId === me.space.id ? null : await switchTo(spaceId);
    if (problem) toast({ tone: 'danger', title: t('ring.notSwitched') });
  };
  const items: MenuEntry[] = [
    { id: 'home', label: t('account.home'), href: home, icon: 'key' },
    ...overviewOf(me, t('header.overview')),
    { id: 'everything', label: t('account.everything'), href: '/mon-espace', icon: 'list' },
    { id: 'profile', label: t('account.profile'), href: '/profil', icon: 'user' },
    ...(me.role === 'LANDLORD' && me.space.status === 'ACTIVE'
      ? [{ id: 'members', label: t('account.members'), href: '/personnes', icon: 'users' } as const]
      : []),
    { id: 'account', label: t('account.account'), href: '/compte', icon: 'lock' },
    { id: 'sign-out', label: t('account.signOut'), icon: 'signOut', onAction: () => void signOut() },
  ];
  return (
    <AppHeader
      {...common}
      homeHref={home}
      spaces={me.spaces.map((space) => ({
        ...{ id: space.id, name: nameOf(space), detail: detailOf(space, texts) },
        urgent: urgent.get(space.id) ?? 0,
      }))}
      currentSpaceId={me.space.id}
      onSpaceChange={(spaceId) => void change(spaceId)}
      {...(me.role === 'LANDLORD' ? { addSpaceHref: '/mes-espaces/nouveau' } : {})}
      bell={{ href: '/notifications', label: t('header.bell', { count: unread }), count: unread }}
      account={{ name, email: me.email, items }}
    />
  );
}

/** The way to all spaces at once, for a landlord who has several. */
const overviewOf = ({ role, spaces, space }: Person, label: string): MenuEntry[] =>
  role === 'LANDLORD' && space.status === 'ACTIVE' && spaces.length > 1
    ? [{ id: 'overview', label, href: '/mes-espaces', icon: 'home' }]
    : [];

/** « Bailleur · CAF de la Haute-Garonne », « Bailleur · sous mandat jusqu’au 30 novembre 2027 · lecture seule »: what the space is, and what one is in it. */
function detailOf(space: RingSpace, { t, locale }: ReturnType<typeof useFirstTexts>): string {
  const { role, status, issuedBy, memberRole, underMandate, mandateEndsOn } = space;
  return [
    t(`role.${role}`),
    ...(issuedBy ? [issuedBy] : []),
    ...(status === 'ACTIVE_INCOMPLETE' ? [t('ring.toComplete')] : []),
    ...(underMandate
      ? [mandateEndsOn ? t('ring.mandateUntil', { day: longDay(mandateEndsOn, locale) }) : t('ring.mandate')]
      : []),
    ...(memberRole === 'READER' ? [t('ring.reader')] : []),
  ].join(' · ');
}

function Entrances() {
  const { t } = useFirstTexts();
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
