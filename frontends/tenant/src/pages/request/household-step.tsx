import { useMutation } from '@trousseau/space';
import { MoneyField, RadioCards } from '@trousseau/ui';
import { Controller } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { HolderQuestions } from './holder-questions.tsx';
import { answersOf, companies, type HouseholdAnswers, type HouseholdInput, inputOf } from './household-answers.ts';
import type { StepProps } from './request.tsx';
import { FormStep } from './step-page.tsx';
import { useStepForm } from './use-step-form.ts';

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
  'emancipated',
  'residence',
  'situation',
  'resources',
  'housingAidCents',
] as const;

/** Who signs the lease: alone, with somebody whose name will stand on the visa, or several who each ask alone (R-ELIG-30). */
export function HouseholdStep(props: StepProps) {
  const { request } = props;
  const { t } = useTexts();
  const { run } = useMutation(SaveHousehold);
  const stepForm = useStepForm<HouseholdAnswers, HouseholdInput>({
    ...props,
    page: 'HOUSEHOLD',
    stored: answersOf(request.household),
    isStored: request.household !== null,
    inputOf,
    save: async (input, version) => {
      const { data, problem } = await run(() => ({ input: { ...input, requestId: request.id, version } }));
      return { result: data?.saveHousehold, problem };
    },
  });
  const { control, watch } = stepForm.form;
  return (
    <FormStep request={request} step="household" stepForm={stepForm} questions={questions}>
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
      {watch('company') === 'TWO' && <HolderQuestions form={stepForm.form} />}
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
