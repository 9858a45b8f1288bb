import { useSpace } from '@trousseau/space';
import { DataTable, DayText, Link, Section } from '@trousseau/ui';
import { StartRequest } from '../../components/start-request.tsx';
import { RequestBadge } from '../../components/statuses.tsx';
import { useTexts } from '../../use-texts.ts';
import { communeInWords, dayOfInstant } from '../../words.ts';
import type { HomeRequest } from './facts.ts';

/** The requests, newest first, each with the page that goes on with it. Another one may be opened once none is at work (R-VISA-10). */
export function Requests({ requests }: { readonly requests: readonly HomeRequest[] }) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  if (requests.length === 0) return null;
  const isOpen = requests.some(({ decidedAt, status }) => decidedAt === null && status !== 'WITHDRAWN');
  const pageOf = ({ id, status }: HomeRequest) =>
    status === 'DRAFT' ? `${basePath}/demande/${id}` : `${basePath}/demande/${id}/suivi`;
  return (
    <Section
      title={t('home.requests', { count: requests.length })}
      actions={!isOpen && <StartRequest size="small">{t('home.anotherRequest')}</StartRequest>}
    >
      <DataTable
        caption={t('home.requests', { count: requests.length })}
        captionHidden
        rows={requests}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            id: 'number',
            header: t('home.requestNumber'),
            rowHeader: true,
            cell: (request) => <Link href={pageOf(request)}>{request.number}</Link>,
          },
          { id: 'status', header: t('home.requestStatus'), cell: ({ status }) => <RequestBadge status={status} /> },
          {
            id: 'commune',
            header: t('home.requestCommune'),
            cell: ({ dwellingPlan }) => (dwellingPlan === null ? '–' : communeInWords(dwellingPlan.commune)),
          },
          {
            id: 'day',
            header: t('home.requestDay'),
            cell: ({ submittedAt, createdAt }) => <DayText day={dayOfInstant(submittedAt ?? createdAt)} form="short" />,
          },
        ]}
      />
    </Section>
  );
}
