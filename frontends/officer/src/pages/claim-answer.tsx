import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { useState } from 'react';
import { ReasonedAnswer } from '../components/reasoned-answer.tsx';
import { graphql } from '../gql/gql.ts';
import type { ClaimDecisionKind } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const DecideClaim = graphql(`
  mutation DecideClaim($input: DecideClaimInput!) {
    decideClaim(input: $input) {
      ... on ClaimDecided { claim { id status decisions { id decision reason decidedOn } } }
      ... on Refusal { message }
    }
  }
`);

interface ClaimAnswerProps {
  readonly claimId: string;
  readonly decision: ClaimDecisionKind;
}

/** Lifts the lapse of a claim, refuses it, takes it up again after an appeal, or ends its litigation. */
export function ClaimAnswer({ claimId, decision }: ClaimAnswerProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(DecideClaim);
  const [problem, setProblem] = useState<Problem | null>(null);
  const words = (part: 'open' | 'title' | 'means' | 'done') => t(`claim.${decision}.${part}`);

  async function decide(reason: string) {
    const answer = await run((operationId) => ({ input: { operationId, claimId, decision, reason } }));
    setProblem(answer.problem);
    const result = answer.data?.decideClaim;
    if (result?.__typename !== 'ClaimDecided') return result?.message ?? '';
    notify({ tone: 'success', text: words('done') });
    return null;
  }

  return (
    <ReasonedAnswer
      words={{ open: words('open'), title: words('title'), means: words('means') }}
      tone={decision === 'REFUSE' ? 'danger' : 'normal'}
      pending={running}
      problem={problem}
      onAnswer={decide}
    />
  );
}
