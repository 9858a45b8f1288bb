import { type Problem, useMutation } from '@trousseau/space';
import { Badge, Button, Card, Cluster, longDay, Notice, Stack, useToast } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import type { SpaceOfMembers } from './members-block.tsx';
import { People, PersonLine } from './person-line.tsx';

const ResendInvitation = graphql(`
  mutation ResendInvitation($input: ResendInvitationInput!) {
    resendInvitation(input: $input) {
      ... on InvitationSent { space { id invitations { id sentAt expiresAt expired } } }
      ... on Refusal { message }
    }
  }
`);

const CancelInvitation = graphql(`
  mutation CancelInvitation($input: CancelInvitationInput!) {
    cancelInvitation(input: $input) { ... on InvitationCancelled { space { id invitations { id } } } }
  }
`);

type Invitation = SpaceOfMembers['invitations'][number];

/** Who was asked in and has not answered: their link may be sent again, or taken back. */
export function InvitationsBlock({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const { t, locale } = useTexts();
  const answers = useAnswers();
  return (
    <Card title={t('members.waiting')} headingLevel={2}>
      <Stack gap={4}>
        <ProblemNotice problem={answers.problem} />
        {answers.refusal !== null && (
          <Notice tone="warning" live>
            {answers.refusal}
          </Notice>
        )}
        <People>
          {invitations.map((invitation) => {
            const { id, email, memberRole, expiresAt, expired } = invitation;
            const until = t(expired ? 'members.expiredOn' : 'members.validUntil', {
              day: longDay(expiresAt.slice(0, 10), locale),
            });
            return (
              <PersonLine
                key={id}
                email={email}
                badge={expired && <Badge tone="warning">{t('members.expired')}</Badge>}
                words={`${t(`members.role.${memberRole}`)}, ${until}`}
              >
                <Cluster>
                  <Button
                    size="small"
                    pending={answers.running}
                    onPress={() => void answers.resend(invitation)}
                    label={t('members.resendTo', { email })}
                  >
                    {t('members.resend')}
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    pending={answers.running}
                    onPress={() => void answers.cancel(invitation)}
                    label={t('members.cancelOf', { email })}
                  >
                    {t('members.cancel')}
                  </Button>
                </Cluster>
              </PersonLine>
            );
          })}
        </People>
      </Stack>
    </Card>
  );
}

function useAnswers() {
  const { t } = useTexts();
  const toast = useToast();
  const again = useMutation(ResendInvitation);
  const back = useMutation(CancelInvitation);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    refusal,
    problem,
    running: again.running || back.running,
    async resend({ id: invitationId, email }: Invitation) {
      const { data, problem: trouble } = await again.run(() => ({ input: { invitationId } }));
      const result = data?.resendInvitation;
      setProblem(trouble);
      setRefusal(result && 'message' in result ? result.message : null);
      if (result?.__typename === 'InvitationSent') toast({ tone: 'success', title: t('members.invited', { email }) });
    },
    async cancel({ id: invitationId, email }: Invitation) {
      const { data, problem: trouble } = await back.run(() => ({ input: { invitationId } }));
      setProblem(trouble);
      setRefusal(null);
      if (data) toast({ tone: 'success', title: t('members.cancelled', { email }) });
    },
  };
}
