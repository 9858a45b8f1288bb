import { NotHere, useQuery, useSpace } from '@trousseau/space';
import { DescriptionList, ErrorState, Page, Section, Skeleton } from '@trousseau/ui';
import { formatSiren } from '@trousseau/values/siren';
import { useParams } from 'react-router';
import { AccessStatus } from '../components/access-status.tsx';
import { graphql } from '../gql/gql.ts';
import type { AccountPageFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { AccountActs } from './account-acts.tsx';
import { AccountUsers } from './account-users.tsx';
import { ReissueCredentials } from './reissue-credentials.tsx';
import { RevokeAccount } from './revoke-account.tsx';

graphql(`
  fragment AccountPage on PartnerAccount {
    id displayName departement landlordKind siren status email
    address { street postcode city }
    users { ...AccountUser }
  }
`);

const AccountQuestion = graphql(`
  query PartnerAccount($id: ID!) { partnerAccount(id: $id) { ...AccountPage } }
`);

/** One landlord account: who, how reached, who has access, and what the organisation may do. */
export function Account() {
  const { t } = useTexts();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(AccountQuestion, { id });
  if (loading) return <Skeleton kind="page" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return data.partnerAccount ? <Shown account={data.partnerAccount} /> : <NotHere t={t} />;
}

function Shown({ account }: { readonly account: AccountPageFragment }) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { address, siren, email } = account;
  const facts: [label: string, value: string | null][] = [
    [t('accounts.departement'), account.departement],
    [t('account.kind'), t(`account.kinds.${account.landlordKind}`)],
    [t('newAccount.siren'), siren && formatSiren(siren)],
    [t('newAccount.email'), email],
    [t('account.address'), address && `${address.street}, ${address.postcode} ${address.city}`],
  ];
  return (
    <Page
      title={account.displayName}
      breadcrumb={[{ href: `${basePath}/comptes`, label: t('accounts.title') }]}
      status={<AccessStatus status={account.status} />}
      lead={t(`account.leads.${account.status}`)}
    >
      <DescriptionList items={facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
      <Section title={t('account.users')}>
        <AccountUsers users={account.users} />
      </Section>
      <Section title={t('account.history')}>
        <AccountActs accountId={account.id} />
      </Section>
      {account.status !== 'REVOKED' && (
        <Section title={t('account.acts')}>
          <ReissueCredentials account={account} />
          <RevokeAccount accountId={account.id} name={account.displayName} />
        </Section>
      )}
    </Page>
  );
}
