import { useQuery } from '@trousseau/space';
import { Page } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const PartnerHome = graphql(`
  query PartnerHome { me { space { departements } } }
`);

export function Home() {
  const { t } = useTexts();
  const { data } = useQuery(PartnerHome, {});
  return (
    <Page title={t('home.title')}>
      <p>{data?.me?.space.departements.join(', ')}</p>
    </Page>
  );
}
