import { useSpace } from '@trousseau/space';
import { Amount, DataTable, DayText, Link, StatusBadge } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import type { PlanQueueRowFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';

graphql(`
  fragment PlanQueueRow on RepaymentPlan {
    id status tenantNames monthlyCents plannedCents requestedOn claim { id number }
  }
`);

interface PlanQueueTableProps {
  readonly plans: readonly PlanQueueRowFragment[];
  readonly empty: ReactNode;
}

/** Repayment plans that wait for the officer: asked for, or behind. */
export function PlanQueueTable({ plans, empty }: PlanQueueTableProps) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  return (
    <DataTable
      caption={t('home.plans')}
      captionHidden
      rows={plans}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: 'file',
          header: t('home.file'),
          rowHeader: true,
          cell: ({ claim }) =>
            claim ? <Link href={`${basePath}/sinistres/${claim.id}`}>{claim.number}</Link> : t('claim.contractMissing'),
        },
        { id: 'tenant', header: t('home.tenant'), cell: ({ tenantNames }) => namesInWords(tenantNames, locale) },
        {
          id: 'asked',
          header: t('home.askedOn'),
          cell: ({ requestedOn }) => <DayText day={requestedOn} form="short" />,
        },
        {
          id: 'monthly',
          header: t('plan.monthly'),
          align: 'end',
          cell: ({ monthlyCents }) => <Amount cents={monthlyCents} />,
        },
        {
          id: 'planned',
          header: t('plan.planned'),
          align: 'end',
          cell: ({ plannedCents }) => <Amount cents={plannedCents} />,
        },
        {
          id: 'state',
          header: t('home.state'),
          cell: ({ status }) => (
            <StatusBadge tone={status === 'BREACHED' ? 'warning' : 'info'}>{t(`plan.states.${status}`)}</StatusBadge>
          ),
        },
      ]}
    />
  );
}
