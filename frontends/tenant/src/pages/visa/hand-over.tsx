import { Amount, Button, Card, CopyButton, DayText, Grid, Link, QrCode, Section, Stack } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import styles from './hand-over.module.css';
import type { ShownVisa } from './visa.tsx';

/** What to do with a visa that is still to be used: give it, let it be checked, sign in time and within the maximum (R-VISA-09). */
export function HandOver({ visa }: { readonly visa: ShownVisa }) {
  const { t } = useTexts();
  const checkPath = `/verifier-un-visa/${encodeURIComponent(visa.number)}`;
  const checkAddress = `${window.location.origin}${checkPath}`;
  return (
    <Section title={t('visa.handOver.title')} lead={t('visa.handOver.lead')}>
      <Grid min="22rem">
        <Card icon="shield" title={t('visa.handOver.check')}>
          <p>{t('visa.handOver.checkText')}</p>
          <QrCode label={t('visa.handOver.scan')} size={visa.qrCode.size} path={visa.qrCode.path} />
          <p className={styles.address}>
            <Link href={checkPath}>{checkAddress.replace(/^https?:\/\//, '')}</Link>
          </p>
          <div>
            <CopyButton text={checkAddress} label={t('visa.handOver.theAddress')} />
          </div>
        </Card>
        <Stack>
          <Card icon="handshake" title={t('visa.handOver.give')}>
            <p>{t('visa.handOver.giveText')}</p>
          </Card>
          <Card icon="calendar" title={t('visa.handOver.sign')}>
            <p>{t('visa.handOver.signText')}</p>
            <p>
              {t('visa.handOver.notAfter')} <DayText day={visa.validUntil} />
            </p>
            <p>
              {t('visa.handOver.notAbove')} <Amount cents={visa.maxRentCents} tone="strong" />
            </p>
          </Card>
          <Card icon="wallet" title={t('visa.handOver.wallet')}>
            <p>{t('visa.handOver.walletText')}</p>
            <div>
              <Button variant="secondary" icon="download" href={visa.walletPath} download>
                {t('visa.handOver.walletLink')}
              </Button>
            </div>
          </Card>
        </Stack>
      </Grid>
    </Section>
  );
}
