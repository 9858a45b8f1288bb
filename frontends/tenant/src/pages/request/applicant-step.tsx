import { carriedAnswers, useMutation } from '@trousseau/space';
import { DateField, FieldRow, isDay, MoneyField, Notice, RadioCards, TextField } from '@trousseau/ui';
import { Controller } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import type { ApplicantSituation, Residence, SaveApplicantInput, SaveApplicantMutation } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { carriedCents } from './carried.ts';
import type { ShownRequest, StepProps } from './request.tsx';
import { residences } from './residences.ts';
import { FormStep } from './step-page.tsx';
import { type SaveVerdict, useStepForm } from './use-step-form.ts';

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
export function ApplicantStep({ request, reload, saved }: StepProps) {
  const { t } = useTexts();
  const { run } = useMutation(SaveApplicant);
  const isStored = request.applicant !== null;
  const stepForm = useStepForm<Answers, Input>({
    initial: answersOf(request),
    isStored,
    version: request.version,
    savedVersion: saved,
    inputOf,
    reload,
    save: async (input, version) => {
      const answer = await run(() => ({ input: { ...input, requestId: request.id, version } }));
      const result = answer.data?.saveApplicant;
      return result ? verdictOf(result) : { kind: 'problem', problem: answer.problem };
    },
  });
  const isPrefilled = !isStored && request.tenant?.familyName != null;
  return (
    <FormStep step="applicant" stepForm={stepForm} questions={questions}>
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
  const situation = carriedAnswers().get('situation');
  return {
    givenName: tenant?.givenName ?? '',
    familyName: tenant?.familyName ?? '',
    birthDate: tenant?.birthDate ?? '',
    residence: '',
    situation: situations.find((one) => one === situation) ?? '',
    monthlyResourcesCents: carriedCents('ressources'),
  };
}

function inputOf(answers: Answers): Input | null {
  const { givenName, familyName, birthDate, residence, situation, monthlyResourcesCents } = answers;
  if (residence === '' || situation === '' || monthlyResourcesCents === null || !isDay(birthDate)) return null;
  return { givenName, familyName, birthDate, residence, situation, monthlyResourcesCents };
}

function verdictOf(result: SaveApplicantMutation['saveApplicant']): SaveVerdict {
  if (result.__typename === 'ApplicantSaved') return { kind: 'saved', version: result.visaRequest.version };
  if (result.__typename === 'StaleVersion') return { kind: 'stale', currentVersion: result.currentVersion };
  return { kind: 'refused', fields: result.fields };
}
