import type { Notice, SpaceNavigation, SpaceSession } from '@trousseau/space';
import type { LiveSpace } from '@trousseau/space/live-spaces';
import { type SpaceFailure, SpaceOutlet } from '@trousseau/space/space-outlet';
import { Button, Cluster, ErrorState, Page, Skeleton, useToast } from '@trousseau/ui';
import { useCallback, useMemo } from 'react';
import { Navigate, useLocation } from 'react-router';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { type Person, useSession } from '../session/session.tsx';
import { useFirstTexts } from '../use-texts.ts';

interface SpacePageProps {
  readonly space: LiveSpace;
  readonly showNavigation: (navigation: SpaceNavigation | null) => void;
}

/** A space, for who may enter it. The others learn kindly where to go. */
export function SpacePage({ space, showNavigation }: SpacePageProps) {
  const { me, problem, retry } = useSession();
  const { pathname, search } = useLocation();
  if (me === undefined) return problem === null ? <Skeleton kind="page" /> : <ErrorState onRetry={retry} />;
  if (me === null) return <Navigate to={`/connexion?suite=${encodeURIComponent(pathname + search)}`} replace />;
  if (me.mustEnrol) return <Navigate to="/double-authentification" replace />;
  if (me.role !== space.role) return <OtherRole me={me} space={space} />;
  if (me.space.status === 'ACTIVE_INCOMPLETE') return <Navigate to="/profil" replace />;
  return <Mounted me={me} space={space} showNavigation={showNavigation} />;
}

function Mounted({ me, space, showNavigation }: SpacePageProps & { readonly me: Person }) {
  const { locale } = useFirstTexts();
  const toast = useToast();
  const notify = useCallback(({ tone, text }: Notice) => toast({ tone, title: text }), [toast]);
  const session = useMemo<SpaceSession>(() => ({ email: me.email, role: me.role, space: me.space }), [me]);
  return (
    <SpaceOutlet
      space={space}
      basePath={space.basePath}
      locale={locale}
      session={session}
      notify={notify}
      showNavigation={showNavigation}
      waiting={<Skeleton kind="page" />}
      unavailable={(failure, retry) => <Unavailable failure={failure} onRetry={retry} />}
    />
  );
}

function Unavailable({ failure, onRetry }: { readonly failure: SpaceFailure; readonly onRetry: () => void }) {
  const { t } = useFirstTexts();
  const incompatible = failure === 'incompatible';
  return (
    <Page
      title={t('unavailable.title')}
      width="narrow"
      lead={t(incompatible ? 'unavailable.updating' : `unavailable.${failure}`)}
    >
      <p>{t('unavailable.safe')}</p>
      <Cluster>
        {incompatible || (
          <Button variant="primary" icon="retry" onPress={onRetry}>
            {t('unavailable.retry')}
          </Button>
        )}
        <Button variant="quiet" href="/">
          {t('unavailable.home')}
        </Button>
      </Cluster>
    </Page>
  );
}

function OtherRole({ me, space }: { readonly me: Person; readonly space: LiveSpace }) {
  const { t } = useFirstTexts();
  const { signOut } = useSession();
  const { spaces = [] } = useLiveSpaces();
  return (
    <Page
      title={t(`otherRole.title.${space.role}`)}
      width="narrow"
      lead={t(`otherRole.you.${me.role}`, { email: me.email })}
    >
      <p>{t('otherRole.advice')}</p>
      <Cluster>
        <Button variant="primary" href={homeOf(me, spaces)}>
          {t('otherRole.mine')}
        </Button>
        <Button variant="quiet" icon="signOut" onPress={() => void signOut()}>
          {t('account.signOut')}
        </Button>
      </Cluster>
    </Page>
  );
}
