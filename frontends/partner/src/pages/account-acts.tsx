import { useQuery } from '@trousseau/space';
import { DataTable, DayText, ErrorState, Pager, Skeleton, usePages } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { dayOf, groupedUserNumber } from '../words.ts';

const ActsQuestion = graphql(`
  query PartnerActs($id: ID!, $after: String) {
    partnerAccount(id: $id) {
      id
      acts(first: 10, after: $after) { nodes { id at act isOwn detail } pageInfo { hasNextPage endCursor } }
    }
  }
`);

/** What was done on an account, as the audit holds it: when, what, by whom, why. */
export function AccountActs({ accountId }: { readonly accountId: string }) {
  const { t } = useTexts();
  const pages = usePages();
  const { data, problem, loading, reload } = useQuery(ActsQuestion, { id: accountId, after: pages.after });
  const acts = data?.partnerAccount?.acts;
  if (loading) return <Skeleton kind="table" />;
  if (!acts) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return (
    <>
      <DataTable
        caption={t('account.history')}
        captionHidden
        rows={acts.nodes}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { id: 'act', header: t('account.act'), rowHeader: true, cell: ({ act }) => t(`account.actKinds.${act}`) },
          { id: 'at', header: t('account.at'), cell: ({ at }) => <DayText day={dayOf(at)} form="short" /> },
          { id: 'by', header: t('account.by'), cell: ({ isOwn }) => t(isOwn ? 'account.byUs' : 'account.byLandlord') },
          { id: 'detail', header: t('account.detail'), cell: ({ detail }) => (detail ? inWords(detail, t) : '–') },
        ]}
      />
      <Pager pages={pages} pageInfo={acts.pageInfo} />
    </>
  );
}

/** Codes that an act may hold beside user numbers and reasons; the latter stay as they are. */
const CODES = ['APPROVED', 'MANAGER', 'READER', 'REFUSED'] as const;

function inWords(detail: string, t: ReturnType<typeof useTexts>['t']): string {
  return detail
    .replace(/\b[A-Z]{6,}\b/g, (word) => {
      const code = CODES.find((one) => one === word);
      return code ? t(`account.actCode.${code}`) : word;
    })
    .replace(/\b\d[\dA-Z]{13}\b/g, groupedUserNumber);
}
