import { CopyButton, Disclosure, Link, QrCode, Stack } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';
import styles from './scan-secret.module.css';

/** What an authenticator takes, as the server drew it. */
export interface Secret {
  readonly secret: string;
  readonly uri: string;
  readonly qrSize: number;
  readonly qrPath: string;
}

/** The secret to put into an authenticator: a QR code, letters for who cannot scan, a link for who is on the phone itself. */
export function ScanSecret({ secret, uri, qrSize, qrPath }: Secret) {
  const { t } = useTexts();
  const letters = secret.match(/.{1,4}/g)?.join(' ') ?? secret;
  return (
    <Stack gap={4}>
      <p>{t('secondFactor.scan')}</p>
      <QrCode label={t('secondFactor.qr')} size={qrSize} path={qrPath} />
      <p>
        <Link href={uri}>{t('secondFactor.openHere')}</Link>
      </p>
      <Disclosure title={t('secondFactor.cannotScan')}>
        <Stack gap={3}>
          <p>{t('secondFactor.letters')}</p>
          <p className={styles.letters}>{letters}</p>
          <div>
            <CopyButton text={secret} />
          </div>
        </Stack>
      </Disclosure>
    </Stack>
  );
}
