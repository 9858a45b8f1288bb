import { useQuery } from '@trousseau/space';
import { Page } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const OfficerHome = graphql(`
  query OfficerHome { visaQueue { totalCount } }
`);

export function Home() {
  const { t } = useTexts();
  const { data } = useQuery(OfficerHome, {});
  return (
    <Page title={t('home.title')}>
      <p>{data?.visaQueue.totalCount}</p>
    </Page>
  );
}
