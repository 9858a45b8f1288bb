import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Cluster, FieldStack, MoneyField, Notice, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import type { PlanDecision as Decision, RepaymentPlanStatus } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const Decide = graphql(`
  mutation DecideRepaymentPlan($input: DecideRepaymentPlanInput!) {
    decideRepaymentPlan(input: $input) {
      ... on RepaymentPlanDecided { debt { id plan { id status } } }
      ... on Refusal { message }
    }
  }
`);

const DECISIONS: { readonly [Status in RepaymentPlanStatus]?: readonly Decision[] } = {
  REQUESTED: ['APPROVE', 'AMEND', 'REFUSE'],
  BREACHED: ['RENEGOTIATE'],
};

interface PlanDecisionProps {
  readonly plan: { readonly id: string; readonly status: RepaymentPlanStatus; readonly monthlyCents: number };
}

/** R-PLAN-02. What an officer answers: yes, another monthly sum, or no; the tenant reads the words as they are written. */
export function PlanDecision({ plan }: PlanDecisionProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Decide);
  const [monthlyCents, setMonthly] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const decisions = DECISIONS[plan.status] ?? [];
  if (decisions.length === 0) return null;

  async function decide(decision: Decision) {
    setMessage(null);
    const offered = decision === 'AMEND' || decision === 'RENEGOTIATE' ? { monthlyCents } : {};
    const input = { planId: plan.id, decision, reason, ...offered };
    const answer = await run((operationId) => ({ input: { operationId, ...input } }));
    setProblem(answer.problem);
    const result = answer.data?.decideRepaymentPlan;
    if (result?.__typename === 'RepaymentPlanDecided') notify({ tone: 'success', text: t(`plan.decided.${decision}`) });
    else if (result) setMessage(result.message);
  }

  return (
    <FieldStack>
      <ProblemNotice problem={problem} />
      {message && (
        <Notice tone="warning" live>
          {message}
        </Notice>
      )}
      <MoneyField
        label={t('plan.offer')}
        hint={t('plan.offerHint')}
        name="monthly"
        unit={t('plan.perMonth')}
        value={monthlyCents}
        onChange={setMonthly}
        optional
      />
      <TextField
        label={t('plan.reason')}
        hint={t('plan.reasonHint')}
        name="reason"
        maxLength={1000}
        rows={4}
        value={reason}
        onChange={setReason}
        optional
      />
      <Cluster>
        {decisions.map((decision) => (
          <Button
            key={decision}
            variant={decision === 'APPROVE' || decision === 'RENEGOTIATE' ? 'primary' : 'secondary'}
            pending={running}
            onPress={() => void decide(decision)}
          >
            {t(`plan.decide.${decision}`)}
          </Button>
        ))}
      </Cluster>
    </FieldStack>
  );
}
