import { usePage, useQuery } from '@trousseau/space';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const OfficerHome = graphql(`
  query OfficerHome { visaQueue { totalCount } }
`);

export function Home() {
  const { t } = useTexts();
  const { data } = useQuery(OfficerHome, {});
  usePage(t('home.title'));
  return (
    <>
      <h1>{t('home.title')}</h1>
      <p>{data?.visaQueue.totalCount}</p>
    </>
  );
}
