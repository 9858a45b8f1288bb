import { type Problem, useMutation } from '@trousseau/space';
import { useToast } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { MemberRole } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const ChangeMemberRole = graphql(`
  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {
    changeMemberRole(input: $input) {
      ... on MembersChanged { space { id memberRole members { id memberRole } } }
      ... on Refusal { message }
    }
  }
`);

const RemoveMember = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      ... on MembersChanged { space { id members { id } } }
      ... on Refusal { message }
    }
  }
`);

const LeaveSpace = graphql(`
  mutation LeaveSpace($input: LeaveSpaceInput!) {
    leaveSpace(input: $input) {
      ... on SpaceLeft { me { id } }
      ... on Refusal { message }
    }
  }
`);

interface Person {
  readonly id: string;
  readonly email: string;
}

/** What an owner does about the people of a space, and everybody about themselves; a refusal is kept for the page. */
export function useMemberChanges({ id: spaceId }: { readonly id: string }) {
  const { t } = useTexts();
  const toast = useToast();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const role = useMutation(ChangeMemberRole);
  const removal = useMutation(RemoveMember);
  const leaving = useMutation(LeaveSpace);

  function told(result: { __typename: string; message?: string } | undefined, trouble: Problem | null, done: string) {
    setProblem(trouble);
    setRefusal(result?.message ?? null);
    if (result && result.message === undefined) toast({ tone: 'success', title: done });
  }

  return {
    refusal,
    problem,
    running: role.running || removal.running || leaving.running,
    async changeRole({ id: memberId, email }: Person, memberRole: MemberRole) {
      const { data, problem: trouble } = await role.run(() => ({ input: { memberId, memberRole } }));
      told(data?.changeMemberRole, trouble, t('members.roleChanged', { email }));
    },
    async remove({ id: memberId, email }: Person) {
      const { data, problem: trouble } = await removal.run(() => ({ input: { memberId } }));
      told(data?.removeMember, trouble, t('members.removed', { email }));
    },
    /** Then the page is another one: the space on screen is left. */
    async leave() {
      const { data, problem: trouble } = await leaving.run(() => ({ input: { spaceId } }));
      if (data?.leaveSpace.__typename === 'SpaceLeft') window.location.assign('/');
      else told(data?.leaveSpace, trouble, '');
    },
  };
}
