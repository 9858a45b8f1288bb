import { Card, Disclosure, Link, Page, Section, Stack } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';

const questions = {
  tenant: ['whatIsAVisa', 'howLongForAnAnswer', 'iCannotPay', 'doIRepay'],
  landlord: ['whenToMakeTheContract', 'rentIsUnpaid', 'whenAmIPaid', 'severalSci'],
  account: ['noCode', 'otherAddress', 'tooManyMessages'],
} as const;

/** `/aide`: the questions people ask most, and where to write when the answer is not among them. */
export function Help() {
  const { t } = useTexts();
  return (
    <Page title={t('help.title')} width="narrow" lead={t('help.lead')}>
      <Stack gap={6}>
        {(Object.keys(questions) as (keyof typeof questions)[]).map((theme) => (
          <Section key={theme} title={t(`help.themes.${theme}`)}>
            <Stack gap={2}>
              {questions[theme].map((question) => (
                <Disclosure key={question} title={t(`help.${question}.question`)}>
                  <p>{t(`help.${question}.answer`)}</p>
                </Disclosure>
              ))}
            </Stack>
          </Section>
        ))}
        <Card title={t('help.contact.title')} icon="mail" headingLevel={2}>
          <p>{t('help.contact.text')}</p>
          <p>
            <Link href="mailto:aide@trousseau.example">aide@trousseau.example</Link>
          </p>
        </Card>
      </Stack>
    </Page>
  );
}
