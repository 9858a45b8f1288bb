import { useMutation } from '@trousseau/space';
import { Button, Card, ErrorSummary, FieldStack, RadioCards, TextField, useToast } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import type { MemberRole } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { useRoleWords } from './role-words.ts';

const InviteMember = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      ... on InvitationSent { space { id invitations { id } } }
      ... on Refusal { message }
    }
  }
`);

/** An address and a role: the person receives a link, and chooses a password if they have none. */
export function InviteBlock() {
  const { t } = useTexts();
  const toast = useToast();
  const words = useRoleWords();
  const form = useSmallForm();
  const { run, running } = useMutation(InviteMember);
  const [email, setEmail] = useState('');
  const [memberRole, setMemberRole] = useState<MemberRole | ''>('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    const complete = form.complete({
      'invite-email': email.trim() === '' && t('members.emailMissing'),
      'invite-role': memberRole === '' && t('members.roleMissing'),
    });
    if (!complete || memberRole === '') return;
    const { data, problem } = await run((operationId) => ({ input: { operationId, email, memberRole } }));
    form.setProblem(problem);
    const result = data?.inviteMember;
    if (result?.__typename === 'InvitationSent') {
      toast({ tone: 'success', title: t('members.invited', { email: email.trim() }) });
      setEmail('');
      setMemberRole('');
    } else if (result) form.refuse('invite-email', result.message);
  }

  return (
    <Card title={t('members.invite')} headingLevel={2}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
          <ProblemNotice problem={form.problem} />
          <TextField
            label={t('members.email')}
            hint={t('members.emailHint')}
            name="invite-email"
            type="email"
            autoComplete="off"
            value={email}
            onChange={setEmail}
            error={form.errorOf('invite-email')}
          />
          <RadioCards
            label={t('members.roleThere')}
            name="invite-role"
            value={memberRole}
            onChange={(value) => setMemberRole(value as MemberRole)}
            error={form.errorOf('invite-role')}
            options={words}
          />
          <div>
            <Button type="submit" variant="primary" icon="mail" pending={running}>
              {t('members.send')}
            </Button>
          </div>
        </FieldStack>
      </form>
    </Card>
  );
}
