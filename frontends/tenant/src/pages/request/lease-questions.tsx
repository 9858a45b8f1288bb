import { RadioCards, TextField } from '@trousseau/ui';
import { type Control, Controller, type FieldValues, type Path } from 'react-hook-form';
import { useTexts } from '../../use-texts.ts';
import { isAge, type LeaseAnswers, leases } from './lease-answers.ts';

const kinds = ['PRIVATE', 'SOCIAL', 'RESIDENCE', 'LIGHT'] as const;
const ties = ['NONE', 'DIRECT_LINE', 'OTHER_KIN'] as const;

interface LeaseQuestionsProps<Answers extends FieldValues & LeaseAnswers> {
  readonly control: Control<Answers>;
  /** Whether a dwelling is found: its kind and its landlord are then known. */
  readonly isFound: boolean;
  readonly lease: LeaseAnswers['lease'];
}

/** What the lease is, and of a dwelling already found what it is and whose. */
export function LeaseQuestions<Answers extends FieldValues & LeaseAnswers>(props: LeaseQuestionsProps<Answers>) {
  const { control, isFound, lease } = props;
  const { t } = useTexts();
  return (
    <>
      {isFound && (
        <Controller
          name={'dwellingKind' as Path<Answers>}
          control={control}
          rules={{ validate: (value) => value !== '' || t('request.dwelling.kindMissing') }}
          render={({ field, fieldState }) => (
            <RadioCards
              label={t('request.dwelling.kind')}
              columns={2}
              options={kinds.map((value) => ({ value, label: t(`dwellingKind.${value}`) }))}
              {...field}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
      {isFound && (
        <Controller
          name={'familyTie' as Path<Answers>}
          control={control}
          rules={{ validate: (value) => value !== '' || t('request.dwelling.tieMissing') }}
          render={({ field, fieldState }) => (
            <RadioCards
              label={t('request.dwelling.tie')}
              options={ties.map((value) => ({ value, label: t(`familyTie.${value}`) }))}
              {...field}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
      <Controller
        name={'lease' as Path<Answers>}
        control={control}
        render={({ field }) => (
          <RadioCards
            label={t('request.dwelling.lease')}
            options={leases.map((value) => ({
              value,
              label: t(`lease.${value}.label`),
              description: t(`lease.${value}.example`),
            }))}
            {...field}
          />
        )}
      />
      {lease === 'COHABITATION' && (
        <Controller
          name={'ownerAge' as Path<Answers>}
          control={control}
          rules={{ validate: (value) => isAge(value) || t('request.dwelling.ownerAgeMissing') }}
          render={({ field, fieldState }) => (
            <TextField
              label={t('request.dwelling.ownerAge')}
              inputMode="numeric"
              width="short"
              {...field}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
    </>
  );
}
