import { useMutation } from '@trousseau/space';
import { MoneyField, RadioCards } from '@trousseau/ui';
import { Controller } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import type { SaveHouseholdMutation } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { HolderQuestions } from './holder-questions.tsx';
import { answersOf, companies, type HouseholdAnswers, type HouseholdInput, inputOf } from './household-answers.ts';
import type { StepProps } from './request.tsx';
import { FormStep } from './step-page.tsx';
import { type SaveVerdict, useStepForm } from './use-step-form.ts';

const SaveHousehold = graphql(`
  mutation SaveHousehold($input: SaveHouseholdInput!) {
    saveHousehold(input: $input) {
      ... on HouseholdSaved { visaRequest { id version } }
      ... on HouseholdRefused { fields { field message } }
      ... on StaleVersion { currentVersion }
      ... on Refusal { message }
    }
  }
`);

const questions = [
  'company',
  'givenName',
  'familyName',
  'birthDate',
  'residence',
  'situation',
  'monthlyResourcesCents',
  'housingAidCents',
] as const;

/** Who signs the lease: alone, with somebody whose name will stand on the visa, or several who each ask alone (R-ELIG-30). */
export function HouseholdStep({ request, reload, saved }: StepProps) {
  const { t } = useTexts();
  const { run } = useMutation(SaveHousehold);
  const stepForm = useStepForm<HouseholdAnswers, HouseholdInput>({
    initial: answersOf(request.household),
    isStored: request.household !== null,
    version: request.version,
    savedVersion: saved,
    inputOf,
    reload,
    save: async (input, version) => {
      const answer = await run(() => ({ input: { ...input, requestId: request.id, version } }));
      const result = answer.data?.saveHousehold;
      return result ? verdictOf(result) : { kind: 'problem', problem: answer.problem };
    },
  });
  const { control, watch } = stepForm.form;
  return (
    <FormStep step="household" stepForm={stepForm} questions={questions}>
      <Controller
        name="company"
        control={control}
        rules={{ validate: (value) => value !== '' || t('request.household.companyMissing') }}
        render={({ field, fieldState }) => (
          <RadioCards
            label={t('request.household.company')}
            options={companies.map((value) => ({
              value,
              label: t(`request.household.companies.${value}.label`),
              description: t(`request.household.companies.${value}.example`),
            }))}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      {watch('company') === 'TWO' && <HolderQuestions control={control} />}
      <Controller
        name="housingAidCents"
        control={control}
        render={({ field, fieldState }) => (
          <MoneyField
            label={t('request.household.housingAid')}
            hint={t('request.household.housingAidHint')}
            unit={t('request.perMonth')}
            optional
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
    </FormStep>
  );
}

function verdictOf(result: SaveHouseholdMutation['saveHousehold']): SaveVerdict {
  if (result.__typename === 'HouseholdSaved') return { kind: 'saved', version: result.visaRequest.version };
  if (result.__typename === 'StaleVersion') return { kind: 'stale', currentVersion: result.currentVersion };
  return { kind: 'refused', fields: result.fields };
}
