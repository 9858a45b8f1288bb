import { useMutation } from '@trousseau/space';
import { graphql } from '../../gql/gql.ts';
import type { HalfTypedPageInput } from '../../gql/graphql.ts';

const Keep = graphql(`
  mutation KeepHalfTyped($input: KeepHalfTypedInput!) {
    keepHalfTyped(input: $input) { ... on HalfTypedKept { visaRequest { id halfTypedPages { page content } } } }
  }
`);

/** Keeps what pages of the form hold before they are whole, so that it goes on from there on any device. */
export function useKeepHalfTyped() {
  const { run } = useMutation(Keep);
  return async (requestId: string, pages: HalfTypedPageInput[]) => {
    const { data, problem } = await run(() => ({ input: { requestId, pages } }));
    return { isKept: data !== undefined, problem };
  };
}
