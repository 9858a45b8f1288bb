import { Button, Page } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';

/** The space joined a ring that existed: its owner signs in as always. */
export function FirstLoginDone({ email }: { readonly email: string }) {
  const { t } = useTexts();
  return (
    <Page title={t('partnerAccess.doneTitle')} lead={t('partnerAccess.done', { email })} width="narrow">
      <div>
        <Button variant="primary" size="large" href="/connexion">
          {t('signIn.submit')}
        </Button>
      </div>
    </Page>
  );
}
