import { useMutation } from '@trousseau/space';
import { graphql } from '../gql/gql.ts';
import type { Information } from './information-form.tsx';
import type { Credentials } from './stage.ts';

const SaveFirstLoginInformation = graphql(`
  mutation SaveFirstLoginInformation($input: SaveFirstLoginInformationInput!) {
    saveFirstLoginInformation(input: $input) {
      ... on FirstLoginCodeSent { email resendAfterSeconds }
      ... on FirstLoginInformationRefused { fields { field message } }
      ... on ResendTooSoon { retryAfterSeconds }
      ... on Refusal { message }
    }
  }
`);

/** States who logs in: the first time, and again for another code. */
export function useSaveInformation(credentials: Credentials) {
  const { run, running } = useMutation(SaveFirstLoginInformation);
  async function save({ phone, ...stated }: Information) {
    const answer = await run(() => ({ input: { ...credentials, ...stated, phone: phone || null } }));
    return { problem: answer.problem, result: answer.data?.saveFirstLoginInformation };
  }
  return { save, running };
}
