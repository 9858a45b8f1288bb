import { usePage, useQuery } from '@trousseau/space';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const TenantHome = graphql(`
  query TenantHome { myVisaRequests { totalCount } }
`);

export function Home() {
  const { t } = useTexts();
  const { data } = useQuery(TenantHome, {});
  usePage(t('home.title'));
  return (
    <>
      <h1>{t('home.title')}</h1>
      <p>{data?.myVisaRequests.totalCount}</p>
    </>
  );
}
