import { useSpace } from '@trousseau/space';
import { Cluster, DataTable, DayText, Link, StatusBadge } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import type { VisaQueueRowFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { useToday } from '../use-today.ts';

graphql(`
  fragment VisaQueueRow on VisaRequest {
    id number status decisionDueOn late contested assignedToMe officer { id displayName } applicant { givenName familyName } dwellingPlan { commune { name } }
  }
`);

interface VisaQueueTableProps {
  readonly requests: readonly VisaQueueRowFragment[];
  readonly empty: ReactNode;
}

/** Requests that wait for a decision, with the day it was promised for (R-VISA-05). */
export function VisaQueueTable({ requests, empty }: VisaQueueTableProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const today = useToday();
  return (
    <DataTable
      caption={t('home.visas')}
      captionHidden
      rows={requests}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: 'number',
          header: t('home.file'),
          rowHeader: true,
          cell: ({ id, number }) => <Link href={`${basePath}/visas/${id}`}>{number}</Link>,
        },
        {
          id: 'applicant',
          header: t('home.applicant'),
          cell: ({ applicant }) => (applicant ? `${applicant.givenName} ${applicant.familyName}` : '–'),
        },
        { id: 'commune', header: t('home.commune'), cell: ({ dwellingPlan }) => dwellingPlan?.commune.name ?? '–' },
        {
          id: 'due',
          header: t('home.promised'),
          cell: ({ decisionDueOn }) =>
            decisionDueOn ? <DayText day={decisionDueOn} form="relative" today={today} /> : '–',
        },
        { id: 'state', header: t('home.state'), cell: (request) => <VisaBadges {...request} /> },
      ]}
    />
  );
}

/** Where it stands; before that, that a refusal of it is contested, which whoever refused it does not decide. */
function VisaBadges(request: VisaQueueRowFragment) {
  const { t } = useTexts();
  if (!request.contested) return <VisaBadge {...request} />;
  return (
    <Cluster gap={2}>
      <StatusBadge tone="warning">{t('home.contested')}</StatusBadge>
      <VisaBadge {...request} />
    </Cluster>
  );
}

function VisaBadge({ status, late, assignedToMe, officer }: VisaQueueRowFragment) {
  const { t } = useTexts();
  if (status === 'INCOMPLETE') return <StatusBadge>{t('home.awaitingPapers')}</StatusBadge>;
  if (late) return <StatusBadge tone="danger">{t('home.late')}</StatusBadge>;
  if (assignedToMe) return <StatusBadge tone="info">{t('home.mine')}</StatusBadge>;
  if (officer)
    return (
      <StatusBadge>{t('home.takenBy', { name: officer.displayName ?? t('workload.unknownOfficer') })}</StatusBadge>
    );
  return <StatusBadge tone="neutral">{t('home.waiting')}</StatusBadge>;
}
