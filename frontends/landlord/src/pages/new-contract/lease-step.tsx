import {
  DateField,
  FieldGroup,
  FieldRow,
  FieldStack,
  isDay,
  longDay,
  MoneyField,
  RadioCards,
  TextField,
} from '@trousseau/ui';
import { Controller, useFormContext } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useTexts } from '../../use-texts.ts';
import type { Answers } from './answers.ts';
import { RentAgainstMaximum } from './rent-against-maximum.tsx';
import { SignatoriesField } from './signatories-field.tsx';
import { Statement } from './statement.tsx';
import { TenantCard } from './tenant-card.tsx';
import { type IdentifiedTenant, StepForm, useStepPath } from './wizard.tsx';

/** Kinds of lease, the usual ones first. */
export const leaseKinds = [
  'LAW_1989_EMPTY',
  'LAW_1989_FURNISHED',
  'STUDENT_NINE_MONTHS',
  'MOBILITY',
  'SEASONAL',
  'SOCIAL',
  'RESIDENCE',
] as const;

interface LeaseStepProps {
  readonly tenant: IdentifiedTenant;
}

/** S-CON-05, the lease: its kind, its sums against the maximum of the visa, its days, and what the landlord states of it. */
export function LeaseStep({ tenant }: LeaseStepProps) {
  const { t } = useTexts();
  const { control } = useFormContext<Answers>();
  const stepPath = useStepPath();
  const navigate = useNavigate();
  return (
    <StepForm
      step="lease"
      lead={t('newContract.lease.lead')}
      back={stepPath('dwelling')}
      onDone={() => navigate(stepPath('check'))}
      notice={<TenantCard tenant={tenant} />}
    >
      <Controller
        name="kind"
        control={control}
        rules={{ required: t('newContract.lease.kindMissing') }}
        render={({ field, fieldState }) => (
          <RadioCards
            label={t('newContract.lease.kind')}
            {...field}
            error={fieldState.error?.message}
            options={leaseKinds.map((value) => ({
              value,
              label: t(`leaseKind.${value}`),
              description: t(`newContract.lease.kindExamples.${value}`),
            }))}
          />
        )}
      />
      <FieldRow>
        <Sum name="rentCents" unit={t('newContract.lease.perMonth')} />
        <Sum name="chargesCents" unit={t('newContract.lease.perMonth')} />
      </FieldRow>
      <RentAgainstMaximum maxRentCents={tenant.maxRentCents} />
      <Sum name="depositCents" />
      <Controller
        name="dueDay"
        control={control}
        rules={{
          validate: (value) => /^([1-9]|[12]\d|3[01])$/.test(value.trim()) || t('newContract.lease.dueDayMissing'),
        }}
        render={({ field, fieldState }) => (
          <TextField
            label={t('newContract.lease.dueDay')}
            hint={t('newContract.lease.dueDayHint')}
            width="short"
            inputMode="numeric"
            maxLength={2}
            autoComplete="off"
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <Days tenant={tenant} />
      <SignatoriesField holderNames={tenant.holderNames} />
      <FieldGroup legend={t('newContract.statements')} id="lease-statements" hint={t('newContract.statementsHint')}>
        <FieldStack>
          <Statement name="terminationClause" />
          <Statement name="noFamilyTie" />
        </FieldStack>
      </FieldGroup>
    </StepForm>
  );
}

interface SumProps {
  readonly name: 'rentCents' | 'chargesCents' | 'depositCents';
  readonly unit?: string;
}

function Sum({ name, unit }: SumProps) {
  const { t } = useTexts();
  const { control } = useFormContext<Answers>();
  return (
    <Controller
      name={name}
      control={control}
      rules={{ validate: (cents) => cents !== null || t(`newContract.lease.${name}.missing`) }}
      render={({ field, fieldState }) => (
        <MoneyField
          label={t(`newContract.lease.${name}.label`)}
          {...(unit === undefined ? {} : { unit })}
          {...field}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}

/** The three days of a lease; only a lease with an end must say it. */
function Days({ tenant }: LeaseStepProps) {
  const { t, locale } = useTexts();
  const { watch } = useFormContext<Answers>();
  const kind = watch('kind');
  const hasAnEnd = kind === 'STUDENT_NINE_MONTHS' || kind === 'MOBILITY' || kind === 'SEASONAL';
  return (
    <>
      <Day
        name="plannedSignatureOn"
        hint={t('newContract.lease.plannedSignatureOn.hint', { day: longDay(tenant.validUntil, locale) })}
      />
      <Day name="effectiveOn" hint={t('newContract.lease.effectiveOn.hint')} />
      <Day name="endsOn" hint={t('newContract.lease.endsOn.hint')} optional={!hasAnEnd} />
    </>
  );
}

interface DayProps {
  readonly name: 'plannedSignatureOn' | 'effectiveOn' | 'endsOn';
  readonly hint: string;
  readonly optional?: boolean;
}

function Day({ name, hint, optional = false }: DayProps) {
  const { t } = useTexts();
  const { control } = useFormContext<Answers>();
  return (
    <Controller
      name={name}
      control={control}
      rules={{
        validate: (day) =>
          (optional && day === '') || isDay(day) || t(day === '' ? `newContract.lease.${name}.missing` : 'noSuchDay'),
      }}
      render={({ field, fieldState }) => (
        <DateField
          label={t(`newContract.lease.${name}.label`)}
          hint={hint}
          optional={optional}
          {...field}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}
