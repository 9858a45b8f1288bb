import { FieldRow, SearchField, TextField } from '@trousseau/ui';
import { type Control, Controller, type UseFormSetValue } from 'react-hook-form';
import { useTexts } from '../use-texts.ts';
import { useCommunes } from './commune-search.ts';
import type { ProfileValues } from './profile-fields.tsx';

interface CommuneFieldsProps {
  readonly control: Control<ProfileValues>;
  readonly setValue: UseFormSetValue<ProfileValues>;
}

/** The commune, chosen from the official list, and its postcode, filled when it can only be one. */
export function CommuneFields({ control, setValue }: CommuneFieldsProps) {
  const { t } = useTexts();
  const { search, postcodeOf } = useCommunes();
  return (
    <FieldRow>
      <Controller
        name="inseeCode"
        control={control}
        rules={{ validate: (commune) => commune !== null || t('profile.missing.commune') }}
        render={({ field, fieldState }) => (
          <SearchField
            label={t('profile.commune')}
            hint={t('profile.communeHint')}
            search={search}
            {...field}
            onChange={(commune) => {
              field.onChange(commune);
              const postcode = commune && postcodeOf(commune.value);
              if (postcode) setValue('postcode', postcode, { shouldValidate: true });
            }}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        name="postcode"
        control={control}
        rules={{ validate: (postcode) => postcode.trim() !== '' || t('profile.missing.postcode') }}
        render={({ field, fieldState }) => (
          <TextField
            label={t('profile.postcode')}
            hint={t('profile.postcodeHint')}
            {...field}
            autoComplete="postal-code"
            inputMode="numeric"
            error={fieldState.error?.message}
          />
        )}
      />
    </FieldRow>
  );
}
