import { CodeBlock, Notice, Stack } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';

interface SecretShownProps {
  readonly clientId: string;
  /** Null when the answer that held it was lost on the way. */
  readonly secret: string | null;
}

/** The one time a secret is shown, with a command that tries it. */
export function SecretShown({ clientId, secret }: SecretShownProps) {
  const { t } = useTexts();
  if (secret === null) {
    return (
      <Notice tone="warning" title={t('secret.lostTitle')} live>
        {t('secret.lostText')}
      </Notice>
    );
  }
  const command = `curl -u '${clientId}:${secret}' \\\n  -d grant_type=client_credentials \\\n  ${window.location.origin}/oauth/token`;
  return (
    <Stack>
      <Notice tone="warning" title={t('secret.onceTitle')} live>
        {t('secret.onceText')}
      </Notice>
      <CodeBlock label={t('secret.clientId')}>{clientId}</CodeBlock>
      <CodeBlock label={t('secret.secret')}>{secret}</CodeBlock>
      <p>{t('secret.try')}</p>
      <CodeBlock label={t('secret.command')}>{command}</CodeBlock>
    </Stack>
  );
}
