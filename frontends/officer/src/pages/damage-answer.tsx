import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { useState } from 'react';
import { ReasonedAnswer } from '../components/reasoned-answer.tsx';
import { graphql } from '../gql/gql.ts';
import type { DamageDecisionKind } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const DecideDamage = graphql(`
  mutation DecideDamage($input: DecideDamageInput!) {
    decideDamage(input: $input) {
      ... on DamageDecided { claim { id status documentsByOn decisions { id decision reason decidedOn } } }
      ... on Refusal { message }
    }
  }
`);

interface DamageAnswerProps {
  readonly damageClaimId: string;
  readonly decision: DamageDecisionKind;
}

/** Asks for papers of a damage file, lifts its lapse, or refuses it. */
export function DamageAnswer({ damageClaimId, decision }: DamageAnswerProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(DecideDamage);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function decide(reason: string) {
    const answer = await run((operationId) => ({ input: { operationId, damageClaimId, decision, reason } }));
    setProblem(answer.problem);
    const result = answer.data?.decideDamage;
    if (result?.__typename !== 'DamageDecided') return result?.message ?? '';
    notify({ tone: 'success', text: t(`damage.${decision}.done`) });
    return null;
  }

  return (
    <ReasonedAnswer
      words={{
        open: t(`damage.${decision}.open`),
        title: t(`damage.${decision}.title`),
        means: t(`damage.${decision}.means`),
      }}
      tone={decision === 'REFUSE' ? 'danger' : 'normal'}
      pending={running}
      problem={problem}
      onAnswer={decide}
    />
  );
}
