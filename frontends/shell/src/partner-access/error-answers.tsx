import { Disclosure, Stack } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';

const answers = ['pair', 'wait', 'old', 'code', 'address'] as const;

/** What each message of the way in means, and what to do about it. */
export function ErrorAnswers() {
  const { t } = useTexts();
  return (
    <Stack gap={3}>
      {answers.map((one) => (
        <Disclosure key={one} title={t(`partnerAccess.problemPage.answers.${one}.title`)}>
          <p>{t(`partnerAccess.problemPage.answers.${one}.text`)}</p>
        </Disclosure>
      ))}
    </Stack>
  );
}
