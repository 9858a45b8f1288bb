import { useMutation } from '@trousseau/space';
import { Button, Link, Notice, Page } from '@trousseau/ui';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const UndoPayoutChange = graphql(`
  mutation UndoPayoutChange($input: UndoPayoutAccountChangeInput!) {
    undoPayoutAccountChange(input: $input) {
      ... on PayoutAccountRestored { at }
      ... on Refusal { message }
    }
  }
`);

/** `/annuler-un-changement-de-compte#…`, from the notice to an owner. Asks once: programs that follow links in e-mails press nothing. */
export function UndoPayoutChangePage() {
  const { t } = useTexts();
  const token = useLocation().hash.slice(1);
  const { run, running } = useMutation(UndoPayoutChange);
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>> | null>(null);
  const result = answer?.data?.undoPayoutAccountChange;

  if (result?.__typename === 'PayoutAccountRestored') {
    return (
      <Page title={t('payout.undoneTitle')} width="narrow" lead={t('payout.undone')}>
        <p>{t('payout.undoneNext')}</p>
        <p>
          <Link href="/mot-de-passe-oublie">{t('payout.choosePassword')}</Link>
        </p>
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
          <Link href="/compte">{t('compte.title')}</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page title={t('payout.undoTitle')} width="narrow" lead={t('payout.undoLead')}>
      <ProblemNotice problem={answer?.problem ?? null} />
      <div>
        <Button
          variant="primary"
          size="large"
          pending={running}
          onPress={() => void run(() => ({ input: { token } })).then(setAnswer)}
        >
          {t('payout.undoSubmit')}
        </Button>
      </div>
    </Page>
  );
}
