import { useQuery } from '@trousseau/space';
import { ErrorState, Page, Skeleton, Stack } from '@trousseau/ui';
import { Navigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { InvitationsBlock } from '../members/invitations-block.tsx';
import { InviteBlock } from '../members/invite-block.tsx';
import { MandatesBlock } from '../members/mandates-block.tsx';
import { MembersBlock } from '../members/members-block.tsx';
import { ProposeMandateBlock } from '../members/propose-mandate-block.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

const MembersQuestion = graphql(`
  query Members {
    me {
      id
      space {
        id
        kind
        displayName
        memberRole
        members { id email memberRole joinedAt isMe }
        invitations { id email memberRole sentAt expiresAt expired }
        mandates { id state startsOn endsOn spaceName agentName isGiven }
      }
    }
  }
`);

/** `/personnes`: who acts in the space on screen, and who is asked in (D-ACC-04). */
export function Members() {
  const { t } = useTexts();
  const { me } = useSession();
  const { spaces = [] } = useLiveSpaces();
  const { data, loading, problem, reload } = useQuery(MembersQuestion, {});
  if (me === null) return <Navigate to="/connexion?suite=/personnes" replace />;
  if (me === undefined || (loading && !data)) return <Skeleton kind="page" />;
  if (me.role !== 'LANDLORD' || me.space.status !== 'ACTIVE') return <Navigate to={homeOf(me, spaces)} replace />;
  if (!data?.me) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const { space } = data.me;
  return (
    <Page title={t('members.title')} lead={t('members.lead', { name: space.displayName ?? '' })} width="narrow">
      <Stack gap={5}>
        <MembersBlock space={space} />
        {space.invitations.length > 0 && <InvitationsBlock invitations={space.invitations} />}
        {space.memberRole === 'OWNER' && <InviteBlock />}
        {space.mandates.length > 0 && <MandatesBlock space={space} />}
        {space.memberRole === 'OWNER' && space.kind !== 'LETTING_AGENT' && <ProposeMandateBlock />}
      </Stack>
    </Page>
  );
}
