import { useMutation } from '@trousseau/space';
import { DateField, FieldRow, isDay, MoneyField, Notice, RadioCards, TextField } from '@trousseau/ui';
import { Controller } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import type { ApplicantSituation, Residence, SaveApplicantInput } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import type { ShownRequest, StepProps } from './request.tsx';
import { residences } from './residences.ts';
import { FormStep } from './step-page.tsx';
import { useStepForm } from './use-step-form.ts';

const SaveApplicant = graphql(`
  mutation SaveApplicant($input: SaveApplicantInput!) {
    saveApplicant(input: $input) {
      ... on ApplicantSaved { visaRequest { id version } }
      ... on ApplicantRefused { fields { field message } }
      ... on StaleVersion { currentVersion }
      ... on Refusal { message }
    }
  }
`);

interface Answers {
  givenName: string;
  familyName: string;
  birthDate: string;
  residence: '' | Residence;
  situation: '' | ApplicantSituation;
  monthlyResourcesCents: number | null;
}

type Input = Omit<SaveApplicantInput, 'requestId' | 'version'>;

const questions = ['givenName', 'familyName', 'birthDate', 'residence', 'situation', 'monthlyResourcesCents'] as const;
const situations = ['EMPLOYEE', 'STUDENT', 'APPRENTICE', 'CIVIL_SERVANT', 'JOBSEEKER', 'SELF_EMPLOYED'] as const;

/** First step: who asks, what one lives on. Names and birth date come from the profile, so that nobody types them twice. */
export function ApplicantStep(props: StepProps) {
  const { request } = props;
  const { t } = useTexts();
  const { run } = useMutation(SaveApplicant);
  const isStored = request.applicant !== null;
  const stepForm = useStepForm<Answers, Input>({
    ...props,
    page: 'APPLICANT',
    stored: answersOf(request),
    isStored,
    inputOf,
    save: async (input, version) => {
      const { data, problem } = await run(() => ({ input: { ...input, requestId: request.id, version } }));
      return { result: data?.saveApplicant, problem };
    },
  });
  const isPrefilled = !isStored && request.tenant?.familyName != null;
  return (
    <FormStep request={request} step="applicant" stepForm={stepForm} questions={questions}>
      {isPrefilled && <Notice tone="info">{t('request.applicant.prefilled')}</Notice>}
      <Questions stepForm={stepForm} />
    </FormStep>
  );
}

interface QuestionsProps {
  readonly stepForm: ReturnType<typeof useStepForm<Answers, Input>>;
}

function Questions({ stepForm }: QuestionsProps) {
  const { t } = useTexts();
  const { control } = stepForm.form;
  return (
    <>
      <Names stepForm={stepForm} />
      <Controller
        name="birthDate"
        control={control}
        rules={{ validate: (value) => isDay(value) || t('request.applicant.birthDateMissing') }}
        render={({ field, fieldState }) => (
          <DateField
            label={t('request.applicant.birthDate')}
            hint={t('request.applicant.birthDateHint')}
            autoComplete="bday"
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        name="residence"
        control={control}
        rules={{ validate: (value) => value !== '' || t('request.applicant.residenceMissing') }}
        render={({ field, fieldState }) => (
          <RadioCards
            label={t('request.applicant.residence')}
            options={residences.map((value) => ({
              value,
              label: t(`residence.${value}.label`),
              description: t(`residence.${value}.example`),
            }))}
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
          <RadioCards
            label={t('request.applicant.situation')}
            columns={2}
            options={situations.map((value) => ({
              value,
              label: t(`situation.${value}.label`),
              description: t(`situation.${value}.example`),
            }))}
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
            label={t('request.applicant.resources')}
            hint={t('request.applicant.resourcesHint')}
            unit={t('request.perMonth')}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
    </>
  );
}

function Names({ stepForm }: QuestionsProps) {
  const { t } = useTexts();
  const { control } = stepForm.form;
  const filled = (value: string) => value.trim() !== '';
  return (
    <FieldRow>
      <Controller
        name="givenName"
        control={control}
        rules={{ validate: (value) => filled(value) || t('request.applicant.givenNameMissing') }}
        render={({ field, fieldState }) => (
          <TextField
            label={t('request.applicant.givenName')}
            hint={t('request.applicant.nameHint')}
            autoComplete="given-name"
            maxLength={80}
            spellCheck={false}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        name="familyName"
        control={control}
        rules={{ validate: (value) => filled(value) || t('request.applicant.familyNameMissing') }}
        render={({ field, fieldState }) => (
          <TextField
            label={t('request.applicant.familyName')}
            hint={t('request.applicant.nameHint')}
            autoComplete="family-name"
            maxLength={80}
            spellCheck={false}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
    </FieldRow>
  );
}

function answersOf({ applicant, tenant }: ShownRequest): Answers {
  if (applicant !== null) return { ...applicant, residence: applicant.residence ?? '' };
  return {
    givenName: tenant?.givenName ?? '',
    familyName: tenant?.familyName ?? '',
    birthDate: tenant?.birthDate ?? '',
    residence: '',
    situation: '',
    monthlyResourcesCents: null,
  };
}

function inputOf(answers: Answers): Input | null {
  const { givenName, familyName, birthDate, residence, situation, monthlyResourcesCents } = answers;
  if (residence === '' || situation === '' || monthlyResourcesCents === null || !isDay(birthDate)) return null;
  return { givenName, familyName, birthDate, residence, situation, monthlyResourcesCents };
}
