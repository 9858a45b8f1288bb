import { Button, Cluster, CopyButton, Notice, Stack } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';
import styles from './recovery-codes.module.css';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Recovery codes, shown this once: copied, kept as a file, or written down. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { t } = useTexts();
  const text = codes.join('\n');
  return (
    <Stack gap={4}>
      <Notice tone="warning" title={t('secondFactor.codesTitle')} live>
        {t('secondFactor.codesLead')}
      </Notice>
      <ul className={styles.codes} aria-label={t('secondFactor.codesTitle')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Cluster>
        <CopyButton text={text} />
        <Button href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download icon="download">
          {t('secondFactor.codesFile')}
        </Button>
      </Cluster>
      <div>
        <Button variant="primary" icon="check" onPress={onKept}>
          {t('secondFactor.codesKept')}
        </Button>
      </div>
    </Stack>
  );
}
