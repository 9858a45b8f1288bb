import { useMutation } from '@trousseau/space';
import { Page } from '@trousseau/ui';
import { DemonstrationMailbox } from '../components/demonstration-mailbox.tsx';
import { TakeBackPage } from '../components/take-back-page.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const RestoreEmail = graphql(`
  mutation RestoreEmail($input: RestoreEmailInput!) {
    restoreEmail(input: $input) {
      ... on EmailRestored { email }
      ... on Refusal { message }
    }
  }
`);

/** `/retablir-mon-adresse#…`, from the notice to a former address. */
export function RestoreEmailPage() {
  const { t } = useTexts();
  const { run, running } = useMutation(RestoreEmail);
  return (
    <TakeBackPage
      title={t('restore.title')}
      lead={t('restore.lead')}
      submit={t('restore.submit')}
      pending={running}
      otherwise={{ href: '/mot-de-passe-oublie', label: t('signIn.forgotten') }}
      takeBack={async (token) => {
        const { data, problem } = await run(() => ({ input: { token } }));
        const result = data?.restoreEmail;
        return result?.__typename === 'EmailRestored'
          ? { done: <Restored email={result.email} />, problem }
          : { refusal: result?.message, problem };
      }}
    />
  );
}

function Restored({ email }: { readonly email: string }) {
  const { t } = useTexts();
  return (
    <Page title={t('restore.doneTitle')} width="narrow" lead={t('restore.done', { email })}>
      <p>{t('restore.next')}</p>
      <DemonstrationMailbox />
    </Page>
  );
}
