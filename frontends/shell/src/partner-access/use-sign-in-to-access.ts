import { useMutation } from '@trousseau/space';
import { useCallback } from 'react';
import { graphql } from '../gql/gql.ts';
import type { Credentials } from './stage.ts';

const SignInToPartnerAccess = graphql(`
  mutation SignInToPartnerAccess($input: SignInToPartnerAccessInput!) {
    signInToPartnerAccess(input: $input) {
      ... on FirstLoginOpen { firstLogin { ...FirstLoginState } }
      ... on OwnPasswordRequired { userNumber }
      ... on SignedIn { me { ...Person } }
      ... on Refusal { message }
    }
  }
`);

/** Signs in with what a partner organisation sent or one’s own password, and with a code of who has an authenticator. */
export function useSignInToAccess() {
  const { run, running } = useMutation(SignInToPartnerAccess);
  const signIn = useCallback(
    async (credentials: Credentials, code?: string) => {
      const { data, problem } = await run(() => ({
        input: { ...credentials, code: code ?? null, userAgent: navigator.userAgent },
      }));
      return { result: data?.signInToPartnerAccess, problem };
    },
    [run],
  );
  return { signIn, running };
}
