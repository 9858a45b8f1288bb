import { useSpace } from '@trousseau/space';
import { Link, longDay, Notice } from '@trousseau/ui';
import { StartRequest } from '../../components/start-request.tsx';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import { dayFromToday } from '../../words.ts';
import type { ShownVisa } from './visa.tsx';

/** What one can do with this visa today. */
export function VisaState({ visa: { status, validUntil, request } }: { readonly visa: ShownVisa }) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const today = useToday();
  const why = request !== null && <Link href={`${basePath}/demande/${request.id}/suivi`}>{t('visa.howComputed')}</Link>;
  if (status === 'VALID') {
    return (
      <Notice tone="success" title={t('visa.state.valid', { when: dayFromToday(validUntil, today, locale) })}>
        <p>{t('visa.state.validText')}</p>
        {why}
      </Notice>
    );
  }
  if (status === 'CONSUMED') {
    return (
      <Notice tone="info" title={t('visa.state.consumed')}>
        <p>{t('visa.state.consumedText')}</p>
        {why}
      </Notice>
    );
  }
  const over = status === 'EXPIRED' ? 'expired' : 'revoked';
  return (
    <Notice
      tone="warning"
      title={t(`visa.state.${over}`, { day: longDay(validUntil, locale) })}
      actions={<StartRequest variant="primary">{t('visa.again')}</StartRequest>}
    >
      {t(`visa.state.${over}Text`)}
    </Notice>
  );
}
