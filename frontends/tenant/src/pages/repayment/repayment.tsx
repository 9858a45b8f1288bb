import { isMissing, useQuery, useSpace } from '@trousseau/space';
import { Button, EmptyState, ErrorState, Page, Skeleton } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import type { MyDebtsQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { OneDebt } from './one-debt.tsx';
import { WhatNext, WhoHelps } from './what-next.tsx';

const DebtsQuestion = graphql(`
  query MyDebts {
    myDebts(first: 15) {
      nodes {
        id totalCents outstandingCents sinceOn planRequestByOn reference leastMonthlyCents
        account { holderName iban }
        plan {
          id status monthlyCents plannedCents repaidCents firstOn reason missedCents
          instalments { dueOn instalmentCents paidCents state }
        }
        repayments { id receivedOn repaidCents byCard }
        payableByCard
        pendingCardPayments { id status repaidCents }
        contract { id number landlordName dwelling { street postcode city } }
        receipts { id number paysDamage periodFromOn periodToOn indemnityCents paidOn }
      }
    }
  }
`);

export type ShownDebt = MyDebtsQuery['myDebts']['nodes'][number];

/** What the guarantor paid in the tenant’s place (R-SUB-04), where it stands, what to do, who helps. No blame. */
export function Repayment() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { data, problem, loading, reload } = useQuery(DebtsQuestion, {});
  if (loading) return <Skeleton kind="page" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const debts = data.myDebts.nodes;
  const open = debts.filter(({ outstandingCents }) => outstandingCents > 0);
  if (debts.length === 0) {
    return (
      <Page title={t('repayment.title')} breadcrumb={[{ href: basePath, label: t('home.title') }]}>
        <EmptyState
          icon="success"
          title={t('repayment.none')}
          action={<Button href={basePath}>{t('notHere.home')}</Button>}
        >
          {t('repayment.noneText')}
        </EmptyState>
        <WhoHelps title={t('repayment.helpBefore')} />
      </Page>
    );
  }
  return (
    <Page
      title={t('repayment.title')}
      lead={t(open.length > 0 ? 'repayment.lead' : 'repayment.leadRepaid')}
      breadcrumb={[{ href: basePath, label: t('home.title') }]}
      actions={
        <Button href="/files/claims/statement.csv" download icon="download">
          {t('repayment.statement')}
        </Button>
      }
    >
      {debts.map((debt) => (
        <OneDebt
          key={debt.id}
          debt={debt}
          contractMissing={isMissing(problem, 'myDebts.nodes.contract')}
          reload={reload}
        />
      ))}
      {open.length > 0 && <WhatNext debts={open} />}
      <WhoHelps title={t('repayment.help')} />
    </Page>
  );
}
