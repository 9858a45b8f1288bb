import { useQuery } from '@trousseau/space';
import { Button, ErrorState, longDay, Notice, Page, Skeleton } from '@trousseau/ui';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { AcceptAsMyself } from '../components/accept-as-myself.tsx';
import { AcceptByPassword } from '../components/accept-by-password.tsx';
import { AcceptBySignIn } from '../components/accept-by-sign-in.tsx';
import { graphql } from '../gql/gql.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

const ReceivedInvitation = graphql(`
  query ReceivedInvitation($token: String!) {
    invitation(token: $token) { spaceName memberRole email expiresAt hasLogin }
  }
`);

/** `/invitation#…`: what one is asked into, then one press; by signing in, or by choosing a password the first time. */
export function InvitationPage() {
  const { t, locale } = useTexts();
  const { me } = useSession();
  // Kept: once used it leaves the address bar.
  const [token] = useState(useLocation().hash.slice(1));
  const { data, loading, problem, reload } = useQuery(ReceivedInvitation, { token });
  const [refusal, setRefusal] = useState<string | null>(null);
  if (me === undefined || loading) return <Skeleton kind="page" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const { invitation } = data;
  if (!invitation || refusal !== null) {
    return (
      <Page title={t('invitation.deadTitle')} width="narrow">
        <Notice tone="warning" live>
          {refusal ?? t('invitation.dead')}
        </Notice>
        <div>
          <Button variant="primary" href="/">
            {t('invitation.home')}
          </Button>
        </div>
      </Page>
    );
  }
  const role = t(`members.role.${invitation.memberRole}`).toLocaleLowerCase(locale);
  const how = { token, email: invitation.email, onRefused: setRefusal };
  return (
    <Page
      title={t('invitation.title', { name: invitation.spaceName })}
      width="narrow"
      lead={t('invitation.lead', { role, may: t(`members.may.${invitation.memberRole}`) })}
    >
      <p>{t('invitation.until', { day: longDay(invitation.expiresAt.slice(0, 10), locale) })}</p>
      {me ? (
        <AcceptAsMyself {...how} />
      ) : invitation.hasLogin ? (
        <AcceptBySignIn {...how} />
      ) : (
        <AcceptByPassword {...how} />
      )}
    </Page>
  );
}
