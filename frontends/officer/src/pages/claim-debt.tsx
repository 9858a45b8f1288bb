import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, DayText, DescriptionList, Dialog, Link, Notice, Section, Stack, StatusBadge } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import type { ReviewedClaim } from './claim-review.tsx';
import { PlanDecision } from './plan-decision.tsx';

const Litigate = graphql(`
  mutation StartLitigation($input: StartLitigationInput!) {
    startLitigation(input: $input) {
      ... on LitigationStarted { claim { id status } }
      ... on Refusal { message }
    }
  }
`);

type ShownDebt = NonNullable<ReviewedClaim['debt']>;

interface ClaimDebtProps {
  readonly debt: ShownDebt;
  readonly status: string;
  readonly contractId: string | null;
}

/** What the tenant owes for this claim, the plan and its decision; a court only when nothing else is left (R-PLAN-04). */
export function ClaimDebt({ debt, status, contractId }: ClaimDebtProps) {
  const { t } = useTexts();
  const { plan } = debt;
  return (
    <Section title={t('plan.title')}>
      <Stack gap={5}>
        <DescriptionList
          items={[
            { label: t('plan.outstanding'), value: formatCents(debt.outstandingCents) },
            { label: t('plan.total'), value: formatCents(debt.totalCents) },
            { label: t('plan.reference'), value: debt.reference },
            { label: t('plan.requestBy'), value: <DayText day={debt.planRequestByOn} /> },
            ...debt.repayments.slice(0, 5).map(({ receivedOn, repaidCents }) => ({
              label: t('plan.received'),
              value: (
                <>
                  {formatCents(repaidCents)} – <DayText day={receivedOn} />
                </>
              ),
            })),
          ]}
        />
        {contractId !== null && (
          <p>
            <Link href={`/files/claims/statement.csv?contract=${contractId}`} download>
              {t('plan.statement')}
            </Link>
          </p>
        )}
        {plan && (
          <>
            <StatusBadge tone={plan.status === 'BREACHED' ? 'warning' : 'info'}>
              {t(`plan.states.${plan.status}`)}
            </StatusBadge>
            <DescriptionList
              items={[
                { label: t('plan.monthly'), value: formatCents(plan.monthlyCents) },
                { label: t('plan.planned'), value: formatCents(plan.plannedCents) },
                { label: t('plan.first'), value: <DayText day={plan.firstOn} /> },
                { label: t('plan.count'), value: String(plan.instalments.length) },
                { label: t('plan.missed'), value: formatCents(plan.missedCents) },
                ...(plan.reason ? [{ label: t('plan.said'), value: plan.reason }] : []),
              ]}
            />
            <PlanDecision plan={plan} />
          </>
        )}
        {(status === 'PAID_OPEN' || status === 'SUSPENDED') && debt.outstandingCents > 0 && (
          <Litigation debtId={debt.id} />
        )}
      </Stack>
    </Section>
  );
}

function Litigation({ debtId }: { readonly debtId: string }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Litigate);
  const [isOpen, setOpen] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function litigate() {
    const answer = await run((operationId) => ({ input: { operationId, debtId } }));
    setOpen(false);
    setProblem(answer.problem);
    const result = answer.data?.startLitigation;
    if (result?.__typename === 'LitigationStarted') notify({ tone: 'success', text: t('plan.litigated') });
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
        <Button icon="scale" onPress={() => setOpen(true)}>
          {t('plan.litigate')}
        </Button>
      </div>
      <Dialog
        title={t('plan.litigateTitle')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel={t('plan.litigate')}
        onConfirm={() => void litigate()}
        tone="danger"
        pending={running}
      >
        <p>{t('plan.litigateText')}</p>
      </Dialog>
    </>
  );
}
