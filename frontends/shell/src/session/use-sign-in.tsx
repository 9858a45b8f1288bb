import { useMutation } from '@trousseau/space';
import { useCallback } from 'react';
import { graphql } from '../gql/gql.ts';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      ... on SignedIn { me { ...Person } }
      ... on SignInRefused { retryAfterSeconds }
      ... on ActivationRequired { email }
      ... on Refusal { message }
    }
  }
`);

/** Signs in: for the form, for the dialog over a page, and for the doors of a demonstration. */
export function useSignIn() {
  const { run, running } = useMutation(SignIn);
  const signIn = useCallback(
    async (email: string, password: string, code?: string) => {
      const { data, problem } = await run(() => ({
        input: { email: email.trim(), password, code: code ?? null, userAgent: navigator.userAgent },
      }));
      return { result: data?.signIn, problem };
    },
    [run],
  );
  return { signIn, running };
}
