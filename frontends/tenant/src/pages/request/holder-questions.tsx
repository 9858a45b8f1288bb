import { missingSum, ResourceFields } from '@trousseau/space';
import { Checkbox, DateField, FieldRow, isDay, RadioCards, Select, TextField } from '@trousseau/ui';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import type { HouseholdAnswers } from './household-answers.ts';
import { isMinor } from './minor.ts';
import { residences } from './residences.ts';
import { useResourceTexts } from './use-resource-texts.ts';

const situations = ['EMPLOYEE', 'STUDENT', 'APPRENTICE', 'CIVIL_SERVANT', 'JOBSEEKER', 'SELF_EMPLOYED'] as const;

interface HolderQuestionsProps {
  readonly form: UseFormReturn<HouseholdAnswers>;
}

/** The other person whose name will stand on the visa. */
export function HolderQuestions({ form }: HolderQuestionsProps) {
  const { t } = useTexts();
  const today = useToday();
  const { control, watch } = form;
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
      {isMinor(watch('birthDate'), today) && (
        <Controller
          name="emancipated"
          control={control}
          render={({ field, fieldState }) => (
            <Checkbox label={t('request.household.emancipated')} {...field} error={fieldState.error?.message} />
          )}
        />
      )}
      <HolderSituation form={form} />
    </>
  );
}

function HolderSituation({ form }: HolderQuestionsProps) {
  const { t } = useTexts();
  const { control, watch } = form;
  const situation = watch('situation');
  const resourceTexts = useResourceTexts('household', situation === '' ? 'EMPLOYEE' : situation);
  return (
    <>
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
      {situation !== '' && (
        <Controller
          name="resources"
          control={control}
          rules={{ validate: (value) => missingSum(value) === null || t('request.applicant.resourcesMissing') }}
          render={({ field: { ref: _ref, ...field }, fieldState }) => (
            <ResourceFields situation={situation} texts={resourceTexts} {...field} error={fieldState.error?.message} />
          )}
        />
      )}
    </>
  );
}
