import { Notice, PasswordField, TextField } from '@trousseau/ui';
import { normaliseName } from '@trousseau/values/names';
import { type Control, Controller } from 'react-hook-form';
import { useTexts } from '../use-texts.ts';

/** Another account as typed, and the proof that it is its owner who types; named as the server names them. */
export interface AccountValues {
  iban: string;
  holderName: string;
  currentPassword: string;
}

interface FieldProps {
  readonly control: Control<AccountValues>;
}

/** Who holds the account. Another name than the space's is allowed, and looked at by an officer (S59). */
export function HolderField({ control, spaceName }: FieldProps & { readonly spaceName: string }) {
  const { t } = useTexts();
  return (
    <Controller
      name="holderName"
      control={control}
      rules={{ validate: (name) => name.trim() !== '' || t('payout.holderMissing') }}
      render={({ field, fieldState }) => (
        <>
          <TextField
            label={t('payout.holder')}
            hint={t('payout.holderHint')}
            {...field}
            error={fieldState.error?.message}
          />
          {normaliseName(field.value) !== normaliseName(spaceName) && field.value.trim() !== '' && (
            <Notice tone="warning">{t('payout.holderDiffers', { name: spaceName })}</Notice>
          )}
        </>
      )}
    />
  );
}

/** The password again (S13). */
export function ProofField({ control, email }: FieldProps & { readonly email: string }) {
  const { t } = useTexts();
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Controller
        name="currentPassword"
        control={control}
        rules={{ validate: (password) => password !== '' || t('compte.currentMissing') }}
        render={({ field, fieldState }) => (
          <PasswordField
            label={t('compte.currentPassword')}
            autoComplete="current-password"
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
    </>
  );
}
