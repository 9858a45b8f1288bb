import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Amount, Button, Card, DataTable, DayText, Notice, Stack, StatusBadge, type Tone } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import type { InstalmentState } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { AskPlan } from './ask-plan.tsx';
import type { ShownDebt } from './repayment.tsx';

type ShownPlan = NonNullable<ShownDebt['plan']>;

const AcceptPlan = graphql(`
  mutation AcceptRepaymentPlan($input: AcceptRepaymentPlanInput!) {
    acceptRepaymentPlan(input: $input) {
      ... on RepaymentPlanAccepted { debt { id plan { id status } } }
      ... on Refusal { message }
    }
  }
`);

/** The plan of a debt: none yet, asked for, offered, running, behind, refused; always with what one can do. */
export function PlanBlock({ debt }: { readonly debt: ShownDebt }) {
  const { t } = useTexts();
  const { plan } = debt;
  const canAsk = plan === null || plan.status === 'REFUSED' || plan.status === 'SETTLED' || plan.status === 'PROPOSED';
  return (
    <Card icon="calendar" title={t('repayment.plan.title')}>
      <Stack gap={5}>
        <p>{t(plan === null ? 'repayment.plan.lead' : `repayment.plan.leads.${plan.status}`)}</p>
        {plan?.reason && (
          <Notice tone="info" title={t('repayment.plan.said')}>
            {plan.reason}
          </Notice>
        )}
        {plan?.status === 'PROPOSED' && <Offer plan={plan} />}
        {plan && plan.status !== 'REFUSED' && plan.status !== 'SETTLED' && <Instalments plan={plan} />}
        {plan?.status === 'BREACHED' && (
          <Notice tone="warning" title={t('repayment.plan.missed', { sum: formatCents(plan.missedCents) })}>
            {t('repayment.plan.missedText')}
          </Notice>
        )}
        {canAsk && <AskPlan debt={debt} again={plan !== null} />}
      </Stack>
    </Card>
  );
}

function Offer({ plan }: { readonly plan: ShownPlan }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(AcceptPlan);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [message, setMessage] = useState<string | null>(null);

  async function accept() {
    const answer = await run((operationId) => ({ input: { operationId, planId: plan.id } }));
    setProblem(answer.problem);
    const result = answer.data?.acceptRepaymentPlan;
    if (result?.__typename === 'RepaymentPlanAccepted') notify({ tone: 'success', text: t('repayment.plan.accepted') });
    else if (result) setMessage(result.message);
  }

  return (
    <>
      <ProblemNotice problem={problem} />
      {message && (
        <Notice tone="warning" live>
          {message}
        </Notice>
      )}
      <div>
        <Button variant="primary" icon="check" pending={running} onPress={() => void accept()}>
          {t('repayment.plan.accept', { monthly: formatCents(plan.monthlyCents) })}
        </Button>
      </div>
    </>
  );
}

const tones: Readonly<Record<InstalmentState, Tone>> = {
  PAID: 'success',
  DUE: 'info',
  MISSED: 'warning',
  TO_COME: 'neutral',
};

function Instalments({ plan: { instalments } }: { readonly plan: ShownPlan }) {
  const { t } = useTexts();
  return (
    <DataTable
      caption={t('repayment.plan.instalments', { count: instalments.length })}
      rows={instalments}
      rowKey={({ dueOn }) => dueOn}
      empty={null}
      columns={[
        {
          id: 'dueOn',
          header: t('repayment.plan.dueOn'),
          rowHeader: true,
          cell: ({ dueOn }) => <DayText day={dueOn} />,
        },
        {
          id: 'sum',
          header: t('repayment.sum'),
          align: 'end',
          cell: ({ instalmentCents }) => <Amount cents={instalmentCents} />,
        },
        {
          id: 'state',
          header: t('repayment.plan.state'),
          cell: ({ state }) => <StatusBadge tone={tones[state]}>{t(`repayment.plan.states.${state}`)}</StatusBadge>,
        },
      ]}
    />
  );
}
