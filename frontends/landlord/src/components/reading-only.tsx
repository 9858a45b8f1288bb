import { useSpace } from '@trousseau/space';
import { Button, Link, Notice, Page } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';
import styles from './reading-only.module.css';

/** Above every page for who reads the space and changes nothing of it: why the buttons are missing, and whom to ask. */
export function ReadingOnly() {
  const { t } = useTexts();
  return (
    <div className={styles.above}>
      <Notice tone="info" title={t('readingOnly.title')}>
        {t('readingOnly.text')} <Link href="/personnes">{t('readingOnly.people')}</Link>
      </Notice>
    </div>
  );
}

/** Instead of a page that is all act: a contract to make, a rent to declare. */
export function ReadingOnlyPage() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  return (
    <Page title={t('readingOnly.pageTitle')} lead={t('readingOnly.text')} width="narrow">
      <div>
        <Button variant="primary" href={basePath}>
          {t('notHere.home')}
        </Button>
      </div>
    </Page>
  );
}
