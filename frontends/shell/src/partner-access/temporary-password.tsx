import { useMutation } from '@trousseau/space';
import { Link, Notice, Page } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { type Asked, RequestForm } from './request-form.tsx';

const RequestTemporaryPassword = graphql(`
  mutation RequestTemporaryPassword($input: RequestTemporaryPasswordInput!) {
    requestTemporaryPassword(input: $input) {
      ... on TemporaryPasswordSent { email }
      ... on Refusal { message }
    }
  }
`);

/** S-CAF-04, R-CAF-06: a temporary password by e-mail; who only has letters is led elsewhere, everybody being told so. */
export function TemporaryPassword() {
  const { t } = useTexts();
  const { run, running } = useMutation(RequestTemporaryPassword);

  async function send(email: string): Promise<Asked> {
    const { data, problem } = await run(() => ({ input: { email } }));
    const result = data?.requestTemporaryPassword;
    if (result?.__typename === 'TemporaryPasswordSent') return { problem, taken: true, refusal: null };
    return { problem, taken: false, refusal: result?.message ?? null };
  }

  return (
    <Page title={t('forgotten.title')} lead={t('partnerAccess.forgotten.lead')} width="narrow">
      <RequestForm
        field="email"
        submitLabel={t('partnerAccess.forgotten.submit')}
        doneTitle={t('forgotten.sentTitle')}
        done={t('partnerAccess.forgotten.sent')}
        running={running}
        onSend={send}
      />
      <Notice tone="info" title={t('partnerAccess.forgotten.neverTitle')}>
        <p>{t('partnerAccess.forgotten.never')}</p>
        <Link href="/espace-bailleur-partenaire/probleme?cas=courrier">{t('partnerAccess.problem')}</Link>
      </Notice>
      <p>
        <Link href="/espace-bailleur-partenaire">{t('forgotten.back')}</Link>
      </p>
    </Page>
  );
}
