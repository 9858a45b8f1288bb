import { type Problem, useMutation } from '@trousseau/space';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const Assign = graphql(`
  mutation AssignVisaRequest($input: AssignVisaRequestInput!) {
    assignVisaRequest(input: $input) {
      ... on VisaRequestAssigned { visaRequest { id assignedToMe officer { id displayName } } }
      ... on Refusal { message }
    }
  }
`);

/** Moves a file from hand to hand: `assign` answers why not, or null when it is done; `officerId` null gives it back to the queue. */
export function useAssign(requestId: string) {
  const { t } = useTexts();
  const { run, running } = useMutation(Assign);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function assign(to: { officerId: string | null; reason?: string }): Promise<string | null> {
    const answer = await run((operationId) => ({ input: { operationId, requestId, ...to } }));
    setProblem(answer.problem);
    const result = answer.data?.assignVisaRequest;
    if (result?.__typename === 'VisaRequestAssigned') return null;
    return result?.message ?? t('problem.failed');
  }
  return { assign, running, problem };
}
