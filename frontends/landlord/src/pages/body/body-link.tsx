import { useQuery, useSpace } from '@trousseau/space';
import { Link } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';

const OwnBodyKind = graphql(`
  query OwnBodyKind { ownPartnerAccount { id landlordKind } }
`);

/** The way to the people of a body, for whom a partner organisation opened the space; nothing for everybody else. */
export function BodyLink() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { data } = useQuery(OwnBodyKind, {});
  if (data?.ownPartnerAccount?.landlordKind !== 'LEGAL') return null;
  return (
    <p>
      <Link href={`${basePath}/utilisateurs`}>{t('body.link')}</Link>
    </p>
  );
}
