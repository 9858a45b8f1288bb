import { Page, Section } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';

/** What works, what was not checked, and how to say that something does not. */
export function Accessibility() {
  const { t } = useTexts();
  return (
    <Page title={t('accessibility.title')} width="narrow" lead={t('accessibility.lead')}>
      <Section title={t('accessibility.doneTitle')}>
        <p>{t('accessibility.done')}</p>
      </Section>
      <Section title={t('accessibility.notDoneTitle')}>
        <p>{t('accessibility.notDone')}</p>
      </Section>
      <Section title={t('accessibility.tellTitle')}>
        <p>{t('accessibility.tell')}</p>
      </Section>
    </Page>
  );
}
