import { DateField, FieldRow, isDay, MoneyField, RadioCards, Select, TextField } from '@trousseau/ui';
import { type Control, Controller } from 'react-hook-form';
import { useTexts } from '../../use-texts.ts';
import type { HouseholdAnswers } from './household-answers.ts';
import { residences } from './residences.ts';

const situations = ['EMPLOYEE', 'STUDENT', 'APPRENTICE', 'CIVIL_SERVANT', 'JOBSEEKER', 'SELF_EMPLOYED'] as const;

/** The other person whose name will stand on the visa. */
export function HolderQuestions({ control }: { readonly control: Control<HouseholdAnswers> }) {
  const { t } = useTexts();
  return (
    <>
      <FieldRow>
        {(['givenName', 'familyName'] as const).map((name) => (
          <Controller
            key={name}
            name={name}
            control={control}
            rules={{ validate: (value) => value.trim() !== '' || t(`request.household.${name}Missing`) }}
            render={({ field, fieldState }) => (
              <TextField
                label={t(`request.household.${name}`)}
                hint={t('request.applicant.nameHint')}
                autoComplete="off"
                maxLength={80}
                spellCheck={false}
                {...field}
                error={fieldState.error?.message}
              />
            )}
          />
        ))}
      </FieldRow>
      <Controller
        name="birthDate"
        control={control}
        rules={{ validate: (value) => isDay(value) || t('request.household.birthDateMissing') }}
        render={({ field, fieldState }) => (
          <DateField label={t('request.household.birthDate')} {...field} error={fieldState.error?.message} />
        )}
      />
      <Controller
        name="residence"
        control={control}
        rules={{ validate: (value) => value !== '' || t('request.applicant.residenceMissing') }}
        render={({ field, fieldState }) => (
          <RadioCards
            label={t('request.household.residence')}
            options={residences.map((value) => ({ value, label: t(`residence.${value}.label`) }))}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        name="situation"
        control={control}
        rules={{ validate: (value) => value !== '' || t('request.applicant.situationMissing') }}
        render={({ field, fieldState }) => (
          <Select
            label={t('request.household.situation')}
            placeholder={t('request.household.situationChoose')}
            options={situations.map((value) => ({ value, label: t(`situation.${value}.label`) }))}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        name="monthlyResourcesCents"
        control={control}
        rules={{ validate: (value) => value !== null || t('request.applicant.resourcesMissing') }}
        render={({ field, fieldState }) => (
          <MoneyField
            label={t('request.household.resources')}
            unit={t('request.perMonth')}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
    </>
  );
}
