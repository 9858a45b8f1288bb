import { DescriptionList, dayInWords, longDay, Notice, Section, Stack } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';

interface DamageLimitsProps {
  readonly limits: {
    readonly exitOn: string | null;
    readonly recoveredOn: string | null;
    readonly declareByOn: string | null;
    readonly documentsByOn: string | null;
    readonly limitsCross: boolean;
    readonly isLate: boolean;
  };
}

/** R-DEG-02 to R-DEG-04. Both limits from the day each counts from, the earlier first; said plainly when they cross or are behind. */
export function DamageLimits({ limits }: DamageLimitsProps) {
  const { t, locale } = useTexts();
  const today = useToday();
  const { exitOn, recoveredOn, declareByOn, documentsByOn, limitsCross, isLate } = limits;
  const by = (day: string | null) =>
    day === null ? '–' : today === undefined ? longDay(day, locale) : dayInWords(day, today, locale);
  const declaring = {
    label: t('damage.declareBy'),
    value: t('damage.from', {
      by: by(declareByOn),
      day: longDay(recoveredOn ?? '', locale),
      what: t('damage.recovery'),
    }),
  };
  const papers = {
    label: t('damage.documentsBy'),
    value: t('damage.from', { by: by(documentsByOn), day: longDay(exitOn ?? '', locale), what: t('damage.exit') }),
  };
  return (
    <Section title={t('damage.limits')}>
      <Stack>
        {isLate && (
          <Notice tone="warning" title={t('damage.late')}>
            {t('damage.lateText')}
          </Notice>
        )}
        {limitsCross && (
          <Notice tone="warning" title={t('damage.cross')}>
            {t('damage.crossText')}
          </Notice>
        )}
        <DescriptionList items={limitsCross ? [papers, declaring] : [declaring, papers]} />
      </Stack>
    </Section>
  );
}
