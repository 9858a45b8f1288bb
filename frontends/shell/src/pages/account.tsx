import { useQuery } from '@trousseau/space';
import { Card, DescriptionList, ErrorState, Link, Page, Skeleton, Stack } from '@trousseau/ui';
import { Navigate } from 'react-router';
import { CalendarBlock } from '../account/calendar-block.tsx';
import { EmailBlock } from '../account/email-block.tsx';
import { LanguageBlock } from '../account/language-block.tsx';
import { PasswordBlock } from '../account/password-block.tsx';
import { PayoutBlock } from '../account/payout-block.tsx';
import { PreferencesBlock } from '../account/preferences-block.tsx';
import { SecondFactorBlock } from '../account/second-factor-block.tsx';
import { SessionsBlock } from '../account/sessions-block.tsx';
import { graphql } from '../gql/gql.ts';
import { type Person, useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

const AccountQuestion = graphql(`
  query Account {
    me {
      id
      email
      requestedEmail
      language
      secondFactor { confirmedAt recoveryCodesLeft }
      newsConsent { wording version givenAt }
      sessions { id browser system openedAt lastSeenAt isCurrent }
    }
    newsConsentWording { wording version }
  }
`);

/** `/compte`: how one signs in, block by block, each saved on its own. What the guarantor knows of one is the profile. */
export function Account() {
  const { t } = useTexts();
  const { me } = useSession();
  const { data, loading, problem, reload } = useQuery(AccountQuestion, {});
  if (me === null) return <Navigate to="/connexion?suite=/compte" replace />;
  if (me === undefined || (loading && !data)) return <Skeleton kind="page" />;
  if (me.mustEnrol) return <Navigate to="/double-authentification" replace />;
  if (me.space.status === 'ACTIVE_INCOMPLETE') return <Navigate to="/profil" replace />;
  if (!data?.me) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return (
    <Page title={t('compte.title')} width="narrow" lead={t('compte.lead')}>
      <Stack gap={5}>
        <IdentityBlock me={me} />
        <EmailBlock email={me.email} requestedEmail={data.me.requestedEmail} />
        <PasswordBlock email={me.email} />
        {me.role === 'LANDLORD' && <PayoutBlock />}
        {me.role === 'LANDLORD' && (
          <CalendarBlock spaceName={me.space.displayName ?? ''} hasOthers={me.spaces.length > 1} />
        )}
        <SecondFactorBlock secondFactor={data.me.secondFactor} reload={reload} />
        <SessionsBlock sessions={data.me.sessions} reload={reload} />
        <LanguageBlock language={data.me.language} />
        <NotificationsBlock />
        <PreferencesBlock consent={data.me.newsConsent} wording={data.newsConsentWording} reload={reload} />
        <OwnDataBlock />
        {(me.role === 'TENANT' || me.role === 'LANDLORD') && <ClosingBlock />}
      </Stack>
    </Page>
  );
}

function NotificationsBlock() {
  const { t } = useTexts();
  return (
    <Card title={t('notifications.title')} headingLevel={2}>
      <p>
        <Link href="/notifications/reglages">{t('notifications.settings.title')}</Link>
      </p>
    </Card>
  );
}

function OwnDataBlock() {
  const { t } = useTexts();
  return (
    <Card title={t('ownData.title')} headingLevel={2}>
      <p>
        <Link href="/compte/mes-donnees">{t('ownData.link')}</Link>
      </p>
    </Card>
  );
}

function ClosingBlock() {
  const { t } = useTexts();
  return (
    <Card title={t('closing.allTitle')} headingLevel={2}>
      <p>
        <Link href="/compte/fermer">{t('closing.link')}</Link>
      </p>
    </Card>
  );
}

function IdentityBlock({ me }: { readonly me: Person }) {
  const { t } = useTexts();
  return (
    <Card title={t('compte.identity')} headingLevel={2}>
      <DescriptionList
        items={[
          { label: t('profile.name'), value: me.space.displayName ?? '' },
          { label: t('profile.role'), value: t(`role.${me.role}`) },
        ]}
      />
      <p>
        <Link href="/profil">{t('compte.seeProfile')}</Link>
      </p>
    </Card>
  );
}
