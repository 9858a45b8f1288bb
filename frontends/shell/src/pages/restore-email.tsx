import { useMutation } from '@trousseau/space';
import { Button, Link, Notice, Page } from '@trousseau/ui';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { DemonstrationMailbox } from '../components/demonstration-mailbox.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
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

/** `/retablir-mon-adresse#…`, from the notice to a former address. Asks once: programs that follow links in e-mails press nothing. */
export function RestoreEmailPage() {
  const { t } = useTexts();
  const token = useLocation().hash.slice(1);
  const { run, running } = useMutation(RestoreEmail);
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>> | null>(null);
  const result = answer?.data?.restoreEmail;

  if (result?.__typename === 'EmailRestored') {
    return (
      <Page title={t('restore.doneTitle')} width="narrow" lead={t('restore.done', { email: result.email })}>
        <p>{t('restore.next')}</p>
        <DemonstrationMailbox />
      </Page>
    );
  }
  if (result || token === '') {
    return (
      <Page title={t('newPassword.deadTitle')} width="narrow">
        <Notice tone="warning" live>
          {result?.message ?? t('restore.noToken')}
        </Notice>
        <p>
          <Link href="/mot-de-passe-oublie">{t('signIn.forgotten')}</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page title={t('restore.title')} width="narrow" lead={t('restore.lead')}>
      <ProblemNotice problem={answer?.problem ?? null} />
      <div>
        <Button
          variant="primary"
          size="large"
          pending={running}
          onPress={() => void run(() => ({ input: { token } })).then(setAnswer)}
        >
          {t('restore.submit')}
        </Button>
      </div>
    </Page>
  );
}
