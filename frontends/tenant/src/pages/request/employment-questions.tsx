import { DateField, isDay, MoneyField, RadioCards, Select } from '@trousseau/ui';
import { Controller } from 'react-hook-form';
import { useTexts } from '../../use-texts.ts';
import { type EmploymentAnswers, kinds } from './employment-answers.ts';
import type { StepForm } from './use-step-form.ts';

const employers = ['PRIVATE', 'PUBLIC'] as const;
const contracts = ['FIXED_TERM', 'TEMPORARY', 'ASSISTED', 'TRIAL', 'PERMANENT', 'SEASONAL'] as const;

type Form = StepForm<EmploymentAnswers>;

interface QuestionsProps {
  readonly stepForm: Form;
  /** The step: its questions speak to the applicant, or of the other person. */
  readonly step: 'employment' | 'holderEmployment';
}

/** The job held or promised, and what the grounds measure of it. */
export function EmploymentQuestions({ stepForm, step }: QuestionsProps) {
  const { t } = useTexts();
  const { control, watch } = stepForm.form;
  const kind = watch('kind');
  return (
    <>
      <Controller
        name="kind"
        control={control}
        rules={{ validate: (value) => value !== '' || t('request.employment.kindMissing') }}
        render={({ field, fieldState }) => (
          <RadioCards
            label={t(`request.${step}.kind`)}
            options={kinds.map((value) => ({
              value,
              label: t(`request.${step}.kinds.${value}.label`),
              description: t(`request.${step}.kinds.${value}.example`),
            }))}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      {(kind === 'HELD' || kind === 'PROMISED') && <JobQuestions stepForm={stepForm} step={step} kind={kind} />}
    </>
  );
}

function JobQuestions({ stepForm, step, kind }: QuestionsProps & { readonly kind: 'HELD' | 'PROMISED' }) {
  const { t } = useTexts();
  const { control } = stepForm.form;
  const isHeld = kind === 'HELD';
  return (
    <>
      <Controller
        name="employer"
        control={control}
        rules={{ validate: (value) => value !== '' || t('request.employment.employerMissing') }}
        render={({ field, fieldState }) => (
          <RadioCards
            label={t('request.employment.employer')}
            columns={2}
            options={employers.map((value) => ({ value, label: t(`employer.${value}`) }))}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        name="contract"
        control={control}
        rules={{ validate: (value) => value !== '' || !isHeld || t('request.employment.contractMissing') }}
        render={({ field, fieldState }) => (
          <Select
            label={t('request.employment.contract')}
            placeholder={t('request.employment.contractChoose')}
            options={contracts.map((value) => ({ value, label: t(`jobContract.${value}`) }))}
            optional={!isHeld}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <JobDay name="startsOn" stepForm={stepForm} label={t(`request.employment.startsOn.${kind}`)} />
      {isHeld ? (
        <>
          <JobDay name="transferredOn" stepForm={stepForm} label={t(`request.${step}.transferredOn`)} optional />
          <Controller
            name="netMonthlyWageCents"
            control={control}
            rules={{ validate: (value) => value !== null || t('request.employment.wageMissing') }}
            render={({ field, fieldState }) => (
              <MoneyField
                label={t('request.employment.wage')}
                unit={t('request.perMonth')}
                {...field}
                error={fieldState.error?.message}
              />
            )}
          />
        </>
      ) : (
        <JobDay name="promisedOn" stepForm={stepForm} label={t('request.employment.promisedOn')} />
      )}
    </>
  );
}

interface JobDayProps {
  readonly name: 'startsOn' | 'promisedOn' | 'transferredOn';
  readonly stepForm: Form;
  readonly label: string;
  readonly optional?: boolean;
}

function JobDay({ name, stepForm, label, optional = false }: JobDayProps) {
  const { t } = useTexts();
  return (
    <Controller
      name={name}
      control={stepForm.form.control}
      rules={{ validate: (value) => (optional && value === '') || isDay(value) || t('request.noSuchDay') }}
      render={({ field, fieldState }) => (
        <DateField label={label} optional={optional} {...field} error={fieldState.error?.message} />
      )}
    />
  );
}
