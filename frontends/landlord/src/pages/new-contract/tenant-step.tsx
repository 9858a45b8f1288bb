import { type Problem, useAsk } from '@trousseau/space';
import { Link, Notice, TextField } from '@trousseau/ui';
import { readVisaNumber } from '@trousseau/values/visa-number';
import { useState } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import type { Answers } from './answers.ts';
import { withHolders } from './signatories.ts';
import { StepForm, useStepPath, useWizard } from './wizard.tsx';

const IdentifyTenant = graphql(`
  query IdentifyTenant($visaNumber: String!, $familyName: String!) {
    identifyTenant(visaNumber: $visaNumber, familyName: $familyName) {
      ... on TenantIdentified { visaNumber holderNames maxRentCents zone issuedOn validUntil }
      ... on VisaNotUsable { reason }
      ... on Refusal { message }
    }
  }
`);

/** S-CON-04: the visa number and the name, which must both match (R-CON-01). */
export function TenantStep() {
  const { t } = useTexts();
  const { control, getValues, setValue } = useFormContext<Answers>();
  const { setTenant } = useWizard();
  const stepPath = useStepPath();
  const navigate = useNavigate();
  const ask = useAsk(IdentifyTenant);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function identify() {
    const { visaNumber, familyName } = getValues();
    setAsking(true);
    const answer = await ask({ visaNumber: visaNumber.trim(), familyName: familyName.trim() });
    setAsking(false);
    setProblem(answer.problem);
    const result = answer.data?.identifyTenant;
    setRefusal(result && result.__typename !== 'TenantIdentified' ? result.message : null);
    if (result?.__typename !== 'TenantIdentified') return;
    setTenant(result);
    setValue('signatories', withHolders(getValues('signatories'), result.holderNames));
    void navigate(stepPath('dwelling'));
  }

  return (
    <StepForm
      step="tenant"
      lead={t('newContract.tenant.lead')}
      onDone={identify}
      pending={asking}
      notice={
        <>
          <ProblemNotice problem={problem} />
          {refusal !== null && (
            <Notice tone="danger" title={t('newContract.tenant.refused')} live>
              {refusal} <Link href="/verifier-un-visa">{t('newContract.tenant.checkVisa')}</Link>
            </Notice>
          )}
        </>
      }
    >
      <Controller
        name="visaNumber"
        control={control}
        rules={{
          validate: {
            given: (value) => value.trim() !== '' || t('newContract.tenant.visaNumberMissing'),
            wellCopied: (value) => readVisaNumber(value) !== null || t('newContract.tenant.visaNumberMistyped'),
          },
        }}
        render={({ field, fieldState }) => (
          <TextField
            label={t('newContract.tenant.visaNumber')}
            hint={t('newContract.tenant.visaNumberHint')}
            width="medium"
            autoComplete="off"
            spellCheck={false}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        name="familyName"
        control={control}
        rules={{ validate: (value) => value.trim() !== '' || t('newContract.tenant.familyNameMissing') }}
        render={({ field, fieldState }) => (
          <TextField
            label={t('newContract.tenant.familyName')}
            hint={t('newContract.tenant.familyNameHint')}
            width="medium"
            autoComplete="off"
            spellCheck={false}
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
    </StepForm>
  );
}
