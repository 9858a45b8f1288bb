import { Card, Grid, type IconName, Page, Skeleton } from '@trousseau/ui';
import { Navigate } from 'react-router';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

interface Entry {
  readonly id: 'need' | 'space' | 'data' | 'notifications' | 'help' | 'account';
  readonly href: string;
  readonly icon: IconName;
}

/** Where each role goes for what it came for: a landlord for a contract, a tenant for a visa (S-ACC-07). */
const needs: Readonly<Record<string, string>> = {
  LANDLORD: '/bailleur/contrats/nouveau',
  TENANT: '/locataire',
};

/** `/mon-espace`, S-ACC-07: everything one can do here, one press away. */
export function MySpace() {
  const { t } = useTexts();
  const { me } = useSession();
  const { spaces = [] } = useLiveSpaces();
  if (me === null) return <Navigate to="/connexion?suite=/mon-espace" replace />;
  if (me === undefined) return <Skeleton kind="page" />;
  const need = needs[me.role];
  const entries: Entry[] = [
    ...(need ? [{ id: 'need', href: need, icon: 'file' } as const] : []),
    { id: 'space', href: homeOf(me, spaces), icon: 'key' },
    { id: 'data', href: '/profil', icon: 'user' },
    { id: 'notifications', href: '/notifications', icon: 'bell' },
    { id: 'help', href: '/aide', icon: 'help' },
    { id: 'account', href: '/compte', icon: 'lock' },
  ];
  const name = me.space.displayName ?? me.space.legalName ?? me.email;
  return (
    <Page title={t('mySpace.title')} lead={t('mySpace.lead', { name })}>
      <Grid>
        {entries.map(({ id, href, icon }) => {
          const key = id === 'need' ? (`need.${me.role === 'LANDLORD' ? 'LANDLORD' : 'TENANT'}` as const) : id;
          return (
            <Card key={id} title={t(`mySpace.${key}.title`)} href={href} icon={icon} headingLevel={2}>
              <p>{t(`mySpace.${key}.text`)}</p>
            </Card>
          );
        })}
      </Grid>
    </Page>
  );
}
