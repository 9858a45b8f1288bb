import { useMutation } from '@trousseau/space';
import { Link, Page } from '@trousseau/ui';
import { TakeBackPage } from '../components/take-back-page.tsx';
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

/** `/annuler-un-changement-de-compte#…`, from the notice to an owner (S59). */
export function UndoPayoutChangePage() {
  const { t } = useTexts();
  const { run, running } = useMutation(UndoPayoutChange);
  return (
    <TakeBackPage
      title={t('payout.undoTitle')}
      lead={t('payout.undoLead')}
      submit={t('payout.undoSubmit')}
      pending={running}
      otherwise={{ href: '/compte', label: t('compte.title') }}
      takeBack={async (token) => {
        const { data, problem } = await run(() => ({ input: { token } }));
        const result = data?.undoPayoutAccountChange;
        return result?.__typename === 'PayoutAccountRestored'
          ? { done: <Undone />, problem }
          : { refusal: result?.message, problem };
      }}
    />
  );
}

function Undone() {
  const { t } = useTexts();
  return (
    <Page title={t('payout.undoneTitle')} width="narrow" lead={t('payout.undone')}>
      <p>{t('payout.undoneNext')}</p>
      <p>
        <Link href="/mot-de-passe-oublie">{t('payout.choosePassword')}</Link>
      </p>
    </Page>
  );
}
