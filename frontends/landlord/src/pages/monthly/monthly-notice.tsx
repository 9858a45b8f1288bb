import { useQuery, useSpace } from '@trousseau/space';
import { Button, Notice } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';

const MonthlyCount = graphql(`
  query MonthlyCount { ringAccountsToUpdate(first: 1) { totalCount nodes { claimId suspended } } }
`);

/** Says that accounts wait for their month, late ones first; nothing while none does. */
export function MonthlyNotice() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const waiting = useQuery(MonthlyCount, {}).data?.ringAccountsToUpdate;
  if (!waiting || waiting.totalCount === 0) return null;
  const isSuspended = waiting.nodes[0]?.suspended === true;
  return (
    <Notice
      tone={isSuspended ? 'warning' : 'info'}
      title={t('monthly.notice', { count: waiting.totalCount })}
      actions={<Button href={`${basePath}/actualisation`}>{t('monthly.open')}</Button>}
    >
      {t(isSuspended ? 'monthly.noticeSuspended' : 'monthly.noticeText')}
    </Notice>
  );
}
