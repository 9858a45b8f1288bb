import { useSpace } from '@trousseau/space';
import { Button, Page } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';

/** An address of the space where there is nothing. */
export function NotHere() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  return (
    <Page title={t('notHere.title')} lead={t('notHere.lead')} width="narrow">
      <div>
        <Button variant="primary" href={basePath}>
          {t('notHere.home')}
        </Button>
      </div>
    </Page>
  );
}
