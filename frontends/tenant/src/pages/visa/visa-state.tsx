import { useSpace } from '@trousseau/space';
import { Link, longDay, Notice } from '@trousseau/ui';
import { StartRequest } from '../../components/start-request.tsx';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import { dayFromToday } from '../../words.ts';
import { RenewVisa } from './renew-visa.tsx';
import type { ShownVisa } from './visa.tsx';

/** What one can do with this visa today. */
export function VisaState({ visa: { id, status, validUntil, endsSoon, request } }: { readonly visa: ShownVisa }) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const today = useToday();
  const why = request !== null && <Link href={`${basePath}/demande/${request.id}/suivi`}>{t('visa.howComputed')}</Link>;
  if (status === 'VALID') {
    return (
      <Notice
        tone={endsSoon ? 'warning' : 'success'}
        title={t('visa.state.valid', { when: dayFromToday(validUntil, today, locale) })}
        {...(endsSoon ? { actions: <RenewVisa visaId={id} /> } : {})}
      >
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
      actions={
        status === 'EXPIRED' ? (
          <RenewVisa visaId={id} />
        ) : (
          <StartRequest variant="primary">{t('visa.again')}</StartRequest>
        )
      }
    >
      {t(`visa.state.${over}Text`)}
    </Notice>
  );
}
