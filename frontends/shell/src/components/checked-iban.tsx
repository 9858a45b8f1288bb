import { IbanField, Notice } from '@trousseau/ui';
import { checkIban } from '@trousseau/values/iban';
import { type Control, Controller } from 'react-hook-form';
import { useTexts } from '../use-texts.ts';

/** What any form that asks for an account has. */
interface IbanValues {
  iban: string;
}

/** The account the guarantor will pay, its key checked while one types (R-ACC-12); a doubtful national key only warns (D-ACC-05). */
export function CheckedIban<Values extends IbanValues>({ control: whole }: { readonly control: Control<Values> }) {
  const { t } = useTexts();
  // react-hook-form cannot say «a form with at least this field»; only this one is touched here.
  const control = whole as unknown as Control<IbanValues>;
  return (
    <Controller
      name="iban"
      control={control}
      rules={{
        validate: (iban) => checkIban(iban).valid || t(iban === '' ? 'profile.missing.iban' : 'profile.ibanWrong'),
      }}
      render={({ field, fieldState }) => {
        const { valid, ribKeyValid } = checkIban(field.value);
        return (
          <>
            <IbanField
              label={t('profile.iban')}
              hint={valid ? t('profile.ibanChecked') : t('profile.ibanHint')}
              {...field}
              error={fieldState.error?.message}
            />
            {ribKeyValid === false && <Notice tone="warning">{t('profile.ribKeyWarning')}</Notice>}
          </>
        );
      }}
    />
  );
}
