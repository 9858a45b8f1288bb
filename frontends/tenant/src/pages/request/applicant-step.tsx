import {
  missingSum,
  noResources,
  type ResourceAnswers,
  ResourceFields,
  resourceAnswersOf,
  resourcesInput,
  useMutation,
} from '@trousseau/space';
import { Checkbox, DateField, FieldRow, isDay, Notice, RadioCards, TextField } from '@trousseau/ui';
import { Controller } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import type { ApplicantSituation, Residence, SaveApplicantInput } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import { isMinor } from './minor.ts';
import type { ShownRequest, StepProps } from './request.tsx';
import { residences } from './residences.ts';
import { FormStep } from './step-page.tsx';
import { useResourceTexts } from './use-resource-texts.ts';
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
  emancipated: boolean;
  resources: ResourceAnswers;
}

type Input = Omit<SaveApplicantInput, 'requestId' | 'version'>;

const questions = [
  'givenName',
  'familyName',
  'birthDate',
  'emancipated',
  'residence',
  'situation',
  'resources',
] as const;
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
  const { control, watch } = stepForm.form;
  const today = useToday();
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
      {isMinor(watch('birthDate'), today) && (
        <Controller
          name="emancipated"
          control={control}
          render={({ field, fieldState }) => (
            <Checkbox
              label={t('request.applicant.emancipated')}
              description={t('request.applicant.emancipatedMeans')}
              {...field}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
      <Situation stepForm={stepForm} />
    </>
  );
}

/** By what right they live here, what they do and what they live on. */
function Situation({ stepForm }: QuestionsProps) {
  const { t } = useTexts();
  const { control, watch } = stepForm.form;
  const situation = watch('situation');
  const resourceTexts = useResourceTexts('applicant', situation === '' ? 'EMPLOYEE' : situation);
  return (
    <>
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
  if (applicant !== null) {
    const { givenName, familyName, birthDate, emancipated, situation, resources } = applicant;
    return {
      ...{ givenName, familyName, birthDate, emancipated, situation },
      residence: applicant.residence ?? '',
      resources: resourceAnswersOf(situation, resources),
    };
  }
  return {
    givenName: tenant?.givenName ?? '',
    familyName: tenant?.familyName ?? '',
    birthDate: tenant?.birthDate ?? '',
    residence: '',
    situation: '',
    emancipated: false,
    resources: noResources,
  };
}

function inputOf(answers: Answers): Input | null {
  const { givenName, familyName, birthDate, emancipated, residence, situation } = answers;
  if (residence === '' || situation === '' || !isDay(birthDate)) return null;
  const resources = resourcesInput(situation, answers.resources);
  return resources && { givenName, familyName, birthDate, emancipated, residence, situation, resources };
}
