import { useQuery } from '@trousseau/space';
import { Page } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const TenantHome = graphql(`
  query TenantHome { myVisaRequests { totalCount } }
`);

export function Home() {
  const { t } = useTexts();
  const { data } = useQuery(TenantHome, {});
  return (
    <Page title={t('home.title')}>
      <p>{data?.myVisaRequests.totalCount}</p>
    </Page>
  );
}
