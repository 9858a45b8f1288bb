import { useQuery } from '@trousseau/space';
import { ErrorState, Link, Notice, Page, Skeleton, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { Navigate } from 'react-router';
import { AllClosing } from '../closing/all-closing.tsx';
import { SpaceClosingCard } from '../closing/space-closing-card.tsx';
import { graphql } from '../gql/gql.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

const ClosingQuestion = graphql(`
  query Closing {
    me {
      id
      closing {
        accountsKeptYears
        spaces { spaceId displayName isSoleOwner otherMemberCount obstacles keepsAccounts }
      }
    }
  }
`);

/** `/compte/fermer`: what goes, what stays and why, before anything is closed (S63). */
export function CloseAccountPage() {
  const { t } = useTexts();
  const { me } = useSession();
  const { data, loading, problem, reload } = useQuery(ClosingQuestion, {});
  const [everythingClosed, setEverythingClosed] = useState(false);
  if (everythingClosed) return <EverythingClosed />;
  if (me === null) return <Navigate to="/connexion?suite=/compte/fermer" replace />;
  if (me === undefined || (loading && !data)) return <Skeleton kind="page" />;
  if (!data?.me) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const { spaces, accountsKeptYears } = data.me.closing;
  return (
    <Page
      title={t('closing.title')}
      width="narrow"
      lead={t('closing.lead')}
      breadcrumb={[{ href: '/compte', label: t('compte.title') }]}
    >
      <Stack gap={5}>
        <Notice tone="info" title={t('closing.whatTitle')}>
          <ul>
            <li>{t('closing.goes')}</li>
            <li>{t('closing.staysContracts')}</li>
            <li>{t('closing.staysAccounts', { years: accountsKeptYears })}</li>
            <li>{t('closing.staysAudit')}</li>
          </ul>
        </Notice>
        {spaces.map((space) => (
          <SpaceClosingCard
            key={space.spaceId}
            space={space}
            keptYears={accountsKeptYears}
            onClosed={reload}
            onEverythingClosed={() => setEverythingClosed(true)}
          />
        ))}
        <AllClosing spaces={spaces} onClosed={() => setEverythingClosed(true)} />
      </Stack>
    </Page>
  );
}

function EverythingClosed() {
  const { t } = useTexts();
  return (
    <Page title={t('closing.goneTitle')} width="narrow" lead={t('closing.goneLead')}>
      <p>
        <Link href="/">{t('closing.goneHome')}</Link>
      </p>
    </Page>
  );
}
