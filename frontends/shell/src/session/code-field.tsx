import { Notice, Stack, TextField } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';
import { useDemonstrationCode } from './use-demonstration-code.ts';

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

/** The code of an authenticator, or a recovery code; in a demonstration, with the code of the moment. */
export function CodeField({ value, onChange, error }: CodeFieldProps) {
  const { t } = useTexts();
  const shown = useDemonstrationCode();
  return (
    <Stack gap={3}>
      {shown !== null && <Notice tone="info">{t('secondFactor.demonstration', { code: shown })}</Notice>}
      <TextField
        label={t('secondFactor.code')}
        hint={t('secondFactor.codeHint')}
        name="code"
        autoComplete="one-time-code"
        spellCheck={false}
        width="short"
        value={value}
        onChange={onChange}
        error={error}
      />
    </Stack>
  );
}
