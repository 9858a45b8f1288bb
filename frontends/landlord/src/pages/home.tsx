import { usePage, useQuery } from '@trousseau/space';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const LandlordHome = graphql(`
  query LandlordHome { myContracts { totalCount } }
`);

export function Home() {
  const { t } = useTexts();
  const { data } = useQuery(LandlordHome, {});
  usePage(t('home.title'));
  return (
    <>
      <h1>{t('home.title')}</h1>
      <p>{data?.myContracts.totalCount}</p>
    </>
  );
}
