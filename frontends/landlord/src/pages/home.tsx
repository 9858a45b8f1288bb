import { useQuery } from '@trousseau/space';
import { Page } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const LandlordHome = graphql(`
  query LandlordHome { myContracts { totalCount } }
`);

export function Home() {
  const { t } = useTexts();
  const { data } = useQuery(LandlordHome, {});
  return (
    <Page title={t('home.title')}>
      <p>{data?.myContracts.totalCount}</p>
    </Page>
  );
}
