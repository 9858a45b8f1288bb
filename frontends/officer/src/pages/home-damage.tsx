import { useQuery, useSpace } from '@trousseau/space';
import { Amount, DataTable, DayText, EmptyState, Link, PartialBlock, StatusBadge } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';
import { QueueSection } from './queue-section.tsx';

const DamageQueueQuestion = graphql(`
  query DamageQueue {
    damageQueue(first: 20) {
      totalCount nodes { id number status tenantNames landlordName declaredOn declaredLate estimate { estimateCents } }
    }
  }
`);

/** Damage files that wait for an officer, oldest first. */
export function DamageQueue() {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const { data, loading, reload } = useQuery(DamageQueueQuestion, {});
  const list = data?.damageQueue;
  return (
    <QueueSection title={t('damage.queue')} count={list?.totalCount}>
      {!list && !loading && <PartialBlock onRetry={reload} />}
      {list && (
        <DataTable
          caption={t('damage.queue')}
          captionHidden
          rows={list.nodes}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('damage.none')} icon="check" />}
          columns={[
            {
              id: 'number',
              header: t('home.file'),
              rowHeader: true,
              cell: ({ id, number }) => <Link href={`${basePath}/degradations/${id}`}>{number}</Link>,
            },
            { id: 'landlord', header: t('home.landlord'), cell: ({ landlordName }) => landlordName },
            { id: 'tenant', header: t('home.tenant'), cell: ({ tenantNames }) => namesInWords(tenantNames, locale) },
            {
              id: 'declared',
              header: t('home.declaredOn'),
              cell: ({ declaredOn }) => <DayText day={declaredOn} form="short" />,
            },
            {
              id: 'estimate',
              header: t('damage.estimated'),
              align: 'end',
              cell: ({ estimate }) => <Amount cents={estimate.estimateCents} />,
            },
            {
              id: 'state',
              header: t('home.state'),
              cell: ({ status, declaredLate }) => (
                <StatusBadge
                  tone={declaredLate || status === 'LAPSED' ? 'danger' : status === 'ASSESSED' ? 'info' : 'warning'}
                >
                  {t(declaredLate ? 'home.declaredLate' : `damage.status.${status}`)}
                </StatusBadge>
              ),
            },
          ]}
        />
      )}
    </QueueSection>
  );
}
