import { useQuery, useSpace } from '@trousseau/space';
import { Amount, DataTable, DayText, Link, Pager, Section, usePages } from '@trousseau/ui';
import { DamageBadge } from '../../components/statuses.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { namesInWords } from '../../words.ts';

const DamageClaimsQuestion = graphql(`
  query DamageClaims($after: String) {
    myDegradationClaims(first: 20, after: $after) {
      totalCount nodes { id number status tenantNames declaredOn estimate { estimateCents } } pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The damage files of the space, under its unpaid rents; nothing while there are none. */
export function DamageClaims() {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const pages = usePages();
  const { data } = useQuery(DamageClaimsQuestion, { after: pages.after });
  const list = data?.myDegradationClaims;
  if (!list || list.totalCount === 0) return null;
  return (
    <Section title={t('damage.list')}>
      <DataTable
        caption={t('damage.list')}
        captionHidden
        rows={list.nodes}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            id: 'tenant',
            header: t('claims.tenant'),
            rowHeader: true,
            cell: ({ id, tenantNames }) => (
              <Link href={`${basePath}/degradations/${id}`}>{namesInWords(tenantNames, locale)}</Link>
            ),
          },
          { id: 'number', header: t('claims.number'), cell: ({ number }) => number },
          {
            id: 'declared',
            header: t('damage.declaredOn'),
            cell: ({ declaredOn }) => <DayText day={declaredOn} form="short" />,
          },
          {
            id: 'estimate',
            header: t('damage.estimated'),
            align: 'end',
            cell: ({ estimate }) => <Amount cents={estimate.estimateCents} />,
          },
          { id: 'status', header: t('claims.status'), cell: ({ status }) => <DamageBadge status={status} /> },
        ]}
      />
      <Pager pages={pages} pageInfo={list.pageInfo} />
    </Section>
  );
}
