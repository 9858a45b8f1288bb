import { usePage, useQuery } from '@trousseau/space';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const PartnerHome = graphql(`
  query PartnerHome { me { space { departements } } }
`);

export function Home() {
  const { t } = useTexts();
  const { data } = useQuery(PartnerHome, {});
  usePage(t('home.title'));
  return (
    <>
      <h1>{t('home.title')}</h1>
      <p>{data?.me?.space.departements.join(', ')}</p>
    </>
  );
}
