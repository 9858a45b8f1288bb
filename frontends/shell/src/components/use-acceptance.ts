import { type Problem, useMutation } from '@trousseau/space';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { tellOtherTabs } from '../session/session.tsx';

const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      ... on InvitationAccepted { me { ...Person } }
      ... on Refusal { message }
    }
  }
`);

/** What each way of accepting receives. */
export interface AcceptanceProps {
  readonly token: string;
  /** Where the invitation was sent. */
  readonly email: string;
  readonly onRefused: (message: string) => void;
}

/** Accepts, then opens the space as a new page: what was on screen belonged to another one. */
export function useAcceptance({ token, onRefused }: AcceptanceProps) {
  const { spaces = [] } = useLiveSpaces();
  const { run, running } = useMutation(AcceptInvitation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [passwordRefusal, setPasswordRefusal] = useState<string | null>(null);

  async function accept(password?: string) {
    const own = password === undefined ? {} : { password, userAgent: navigator.userAgent };
    const answer = await run(() => ({ input: { token, ...own } }));
    setProblem(answer.problem);
    const result = answer.data?.acceptInvitation;
    if (result?.__typename === 'InvitationAccepted') {
      tellOtherTabs('space-switched');
      window.location.replace(homeOf(result.me, spaces));
    } else if (result?.__typename === 'PasswordRefused') setPasswordRefusal(result.message);
    else if (result) onRefused(result.message);
  }

  return { accept, running, problem, passwordRefusal };
}
