import { useQuery, useWhileWorking } from '@trousseau/space';
import { Card, ErrorState, Notice, Page, Skeleton, Stack } from '@trousseau/ui';
import { Navigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { OwnDataFiles } from '../own-data/own-data-files.tsx';
import { OwnDataRequest } from '../own-data/own-data-request.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

const OwnDataQuestion = graphql(`
  query OwnData {
    me { id dataExport { requestedAt readyAt openUntilAt fileCount } }
  }
`);

/** `/compte/mes-donnees`: everything the house knows of one, to read and to take along (S62). */
export function OwnDataPage() {
  const { t } = useTexts();
  const { me } = useSession();
  const { data, loading, problem, reload } = useQuery(OwnDataQuestion, {});
  const wanted = data?.me?.dataExport ?? null;
  const isBeingMade = wanted !== null && wanted.readyAt === null;
  useWhileWorking(isBeingMade, reload);
  if (me === null) return <Navigate to="/connexion?suite=/compte/mes-donnees" replace />;
  if (me === undefined || (loading && !data)) return <Skeleton kind="page" />;
  if (me.mustEnrol) return <Navigate to="/double-authentification" replace />;
  if (me.space.status === 'ACTIVE_INCOMPLETE') return <Navigate to="/profil" replace />;
  if (!data?.me) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return (
    <Page
      title={t('ownData.title')}
      width="narrow"
      lead={t('ownData.lead')}
      breadcrumb={[{ href: '/compte', label: t('compte.title') }]}
    >
      <Stack gap={5}>
        <WhatIsInIt />
        {wanted === null && <OwnDataRequest onRequested={reload} />}
        {isBeingMade && (
          <Notice tone="info" title={t('ownData.beingMade')} live>
            {t('ownData.beingMadeText')}
          </Notice>
        )}
        {wanted?.readyAt && <OwnDataFiles fileCount={wanted.fileCount} openUntilAt={wanted.openUntilAt} />}
      </Stack>
    </Page>
  );
}

function WhatIsInIt() {
  const { t } = useTexts();
  return (
    <Card title={t('ownData.whatTitle')} headingLevel={2}>
      <Stack gap={3}>
        <ul>
          <li>{t('ownData.readable')}</li>
          <li>{t('ownData.forPrograms')}</li>
          <li>{t('ownData.papers')}</li>
        </ul>
        <p>{t('ownData.others')}</p>
      </Stack>
    </Card>
  );
}
