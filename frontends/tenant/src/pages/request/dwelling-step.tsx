import { useMutation } from '@trousseau/space';
import { DateField, FieldRow, isDay, MoneyField, type Option, RadioCards } from '@trousseau/ui';
import { Controller } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import type { DwellingPlanMode, SaveDwellingPlanInput } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { communeInWords } from '../../words.ts';
import { AnswerSoFar } from './answer-so-far.tsx';
import { CommuneField } from './commune-field.tsx';
import { type LeaseAnswers, leaseAnswersOf, leaseInputOf, noLeaseAnswers } from './lease-answers.ts';
import { LeaseQuestions } from './lease-questions.tsx';
import type { ShownRequest, StepProps } from './request.tsx';
import { FormStep } from './step-page.tsx';
import { useStepForm } from './use-step-form.ts';

const SaveDwellingPlan = graphql(`
  mutation SaveDwellingPlan($input: SaveDwellingPlanInput!) {
    saveDwellingPlan(input: $input) {
      ... on DwellingPlanSaved { visaRequest { id version } }
      ... on DwellingPlanRefused { fields { field message } }
      ... on StaleVersion { currentVersion }
      ... on Refusal { message }
    }
  }
`);

interface Answers extends LeaseAnswers {
  mode: '' | DwellingPlanMode;
  /** The INSEE code is the value; named as the server names it, which may answer on it. */
  inseeCode: Option | null;
  rentCents: number | null;
  chargesCents: number | null;
  plannedLeaseOn: string;
}

type Input = Omit<SaveDwellingPlanInput, 'requestId' | 'version'>;

const questions = [
  'mode',
  'inseeCode',
  'rentCents',
  'chargesCents',
  'dwellingKind',
  'familyTie',
  'lease',
  'ownerAge',
  'plannedLeaseOn',
] as const;

/** Second step: a dwelling and its rent, or only where one looks for one. The maximum rent follows as soon as it is saved. */
export function DwellingStep(props: StepProps) {
  const { request } = props;
  const { run } = useMutation(SaveDwellingPlan);
  const stepForm = useStepForm<Answers, Input>({
    ...props,
    page: 'DWELLING',
    stored: answersOf(request),
    isStored: request.dwellingPlan !== null,
    inputOf,
    save: async (input, version) => {
      const { data, problem } = await run(() => ({ input: { ...input, requestId: request.id, version } }));
      return { result: data?.saveDwellingPlan, problem };
    },
  });
  return (
    <FormStep
      request={request}
      step="dwelling"
      stepForm={stepForm}
      questions={questions}
      after={<AnswerSoFar assessment={request.eligibility} />}
    >
      <Questions stepForm={stepForm} />
    </FormStep>
  );
}

type Form = ReturnType<typeof useStepForm<Answers, Input>>;

function Questions({ stepForm }: { readonly stepForm: Form }) {
  const { t } = useTexts();
  const { control, watch } = stepForm.form;
  const mode = watch('mode');
  return (
    <>
      <Controller
        name="mode"
        control={control}
        rules={{ validate: (value) => value !== '' || t('request.dwelling.modeMissing') }}
        render={({ field, fieldState }) => (
          <RadioCards
            label={t('request.dwelling.mode')}
            options={(['DWELLING', 'RENT_COMPUTATION'] as const).map((value) => ({
              value,
              label: t(`request.dwelling.modes.${value}.label`),
              description: t(`request.dwelling.modes.${value}.example`),
              icon: value === 'DWELLING' ? 'home' : 'search',
            }))}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        name="inseeCode"
        control={control}
        rules={{ validate: (value) => value !== null || t('request.dwelling.communeMissing') }}
        render={({ field, fieldState }) => <CommuneField {...field} error={fieldState.error?.message} />}
      />
      {mode === 'DWELLING' && <RentQuestions stepForm={stepForm} />}
      <LeaseQuestions control={control} isFound={mode === 'DWELLING'} lease={watch('lease')} />
      <Controller
        name="plannedLeaseOn"
        control={control}
        rules={{ validate: (value) => value === '' || isDay(value) || t('request.noSuchDay') }}
        render={({ field, fieldState }) => (
          <DateField
            label={t('request.dwelling.plannedLeaseOn')}
            hint={t('request.dwelling.plannedLeaseOnHint')}
            optional
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
    </>
  );
}

function RentQuestions({ stepForm }: { readonly stepForm: Form }) {
  const { t } = useTexts();
  const { control } = stepForm.form;
  return (
    <FieldRow>
      <Controller
        name="rentCents"
        control={control}
        rules={{ validate: (value) => value !== null || t('request.dwelling.rentMissing') }}
        render={({ field, fieldState }) => (
          <MoneyField
            label={t('request.dwelling.rent')}
            hint={t('request.dwelling.rentHint')}
            unit={t('request.perMonth')}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        name="chargesCents"
        control={control}
        rules={{ validate: (value) => value !== null || t('request.dwelling.chargesMissing') }}
        render={({ field, fieldState }) => (
          <MoneyField
            label={t('request.dwelling.charges')}
            hint={t('request.dwelling.chargesHint')}
            unit={t('request.perMonth')}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
    </FieldRow>
  );
}

function answersOf({ dwellingPlan }: ShownRequest): Answers {
  if (dwellingPlan === null)
    return {
      ...noLeaseAnswers,
      mode: '',
      inseeCode: null,
      rentCents: null,
      chargesCents: null,
      plannedLeaseOn: '',
    };
  const { mode, commune, rentCents, chargesCents, plannedLeaseOn } = dwellingPlan;
  const inseeCode = { value: commune.inseeCode, label: communeInWords(commune) };
  const lease = leaseAnswersOf(dwellingPlan);
  return { ...lease, mode, inseeCode, rentCents, chargesCents, plannedLeaseOn: plannedLeaseOn ?? '' };
}

function inputOf(answers: Answers): Input | null {
  const { mode, inseeCode, rentCents, chargesCents, plannedLeaseOn } = answers;
  const lease = leaseInputOf(answers, mode === 'DWELLING');
  if (mode === '' || inseeCode === null || lease === null) return null;
  const rents = mode === 'DWELLING' ? { rentCents, chargesCents } : {};
  const day = isDay(plannedLeaseOn) ? plannedLeaseOn : null;
  return { mode, inseeCode: inseeCode.value, ...rents, ...lease, plannedLeaseOn: day };
}
