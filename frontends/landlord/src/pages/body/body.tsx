import { NotHere, useQuery } from '@trousseau/space';
import { DescriptionList, ErrorState, Notice, Page, Section, Skeleton } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import type { OwnBodyFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { AddUser } from './add-user.tsx';
import { AskAdministration } from './ask-administration.tsx';
import { BodyUsers } from './body-users.tsx';

graphql(`
  fragment OwnBody on PartnerAccount {
    id displayName landlordKind departement email organisation hasPendingRequest
    ownAccess { id role userNumber }
    users { ...BodyUser }
  }
`);

const OwnBodyQuestion = graphql(`
  query OwnBodyPage { ownPartnerAccount { ...OwnBody } }
`);

/** S-CAF-05: the people of a body, moved by its administrator; a user sees them and may ask for the place of one who is gone. */
export function Body() {
  const { t } = useTexts();
  const { data, problem, loading, reload } = useQuery(OwnBodyQuestion, {});
  if (loading) return <Skeleton kind="page" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const body = data.ownPartnerAccount;
  return body?.landlordKind === 'LEGAL' ? <Shown body={body} reload={reload} /> : <NotHere t={t} />;
}

function Shown({ body, reload }: { readonly body: OwnBodyFragment; readonly reload: () => void }) {
  const { t } = useTexts();
  const isAdministrator = body.ownAccess?.role === 'ADMINISTRATOR';
  return (
    <Page title={t('body.title')} lead={t(isAdministrator ? 'body.lead' : 'body.userLead', { name: body.displayName })}>
      {body.hasPendingRequest && (
        <Notice tone="warning" title={t('body.pendingTitle')}>
          {t(isAdministrator ? 'body.pendingAdministrator' : 'body.pending', { organisation: body.organisation })}
        </Notice>
      )}
      <DescriptionList
        items={[
          { label: t('body.organisation'), value: body.organisation },
          { label: t('body.departement'), value: body.departement },
          { label: t('body.email'), value: body.email ?? '–' },
        ]}
      />
      <Section title={t('body.users')}>
        <BodyUsers body={body} isAdministrator={isAdministrator} reload={reload} />
      </Section>
      {isAdministrator ? (
        <Section title={t('body.add.title')} lead={t('body.add.lead')}>
          <AddUser onDone={reload} />
        </Section>
      ) : (
        !body.hasPendingRequest && (
          <Section title={t('body.ask.title')} lead={t('body.ask.lead', { organisation: body.organisation })}>
            <AskAdministration onDone={reload} />
          </Section>
        )
      )}
    </Page>
  );
}
