import { dropCarriedAnswers, type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, type Description, DescriptionList, FormActions, longDay, Section } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Navigate, useNavigate } from 'react-router';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Signatories } from '../../components/signatories.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { namesInWords } from '../../words.ts';
import { type Answers, inputOf } from './answers.ts';
import { GenerationRefused, type Refused } from './generation-refused.tsx';
import { RentAgainstMaximum } from './rent-against-maximum.tsx';
import { type IdentifiedTenant, StepPage, useStepPath } from './wizard.tsx';

const GenerateContract = graphql(`
  mutation GenerateContract($input: GenerateContractInput!) {
    generateContract(input: $input) {
      ... on ContractGenerated { contract { id } }
      ... on RentAboveMaximum { rentAndChargesCents maxRentCents }
      ... on VisaNotUsable { reason }
      ... on LeaseDatesRefused { leaseDatesReason: reason }
      ... on DwellingRefused { fields { field message } }
      ... on Refusal { message }
    }
  }
`);

interface CheckStepProps {
  readonly tenant: IdentifiedTenant;
}

/** S-CON-06, first half: every answer with « Modifier », then the contract. A refusal keeps all that was answered. */
export function CheckStep({ tenant }: CheckStepProps) {
  const { t } = useTexts();
  const { basePath, notify } = useSpace();
  const { getValues } = useFormContext<Answers>();
  const stepPath = useStepPath();
  const navigate = useNavigate();
  const { run, running } = useMutation(GenerateContract);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const answers = getValues();
  if (inputOf(answers, '') === null) return <Navigate to={stepPath('dwelling')} replace />;

  async function generate() {
    const answer = await run((operationId) => {
      const input = inputOf(getValues(), operationId);
      if (input === null) throw new Error('a question is still open');
      return { input };
    });
    setProblem(answer.problem);
    const result = answer.data?.generateContract;
    if (result?.__typename === 'ContractGenerated') {
      dropCarriedAnswers();
      notify({ tone: 'success', text: t('newContract.check.done') });
      void navigate(`${basePath}/contrats/${result.contract.id}`, { replace: true });
    } else setRefused(result ?? null);
  }

  return (
    <StepPage step="check" lead={t('newContract.check.lead')} hasErrors={refused !== null}>
      <ProblemNotice problem={problem} />
      {refused && <GenerationRefused refused={refused} />}
      <Summary answers={answers} tenant={tenant} />
      <RentAgainstMaximum maxRentCents={tenant.maxRentCents} />
      <p>{t('newContract.check.next')}</p>
      <FormActions>
        <Button variant="primary" size="large" pending={running} onPress={() => void generate()}>
          {t('newContract.check.submit')}
        </Button>
        <Button variant="quiet" href={stepPath('lease')}>
          {t('newContract.back')}
        </Button>
      </FormActions>
    </StepPage>
  );
}

function Summary({ answers, tenant }: CheckStepProps & { readonly answers: Answers }) {
  const { t, locale } = useTexts();
  const stepPath = useStepPath();
  const day = (value: string) => (value === '' ? t('newContract.check.none') : longDay(value, locale));
  const { commune, kind } = answers;
  const dwelling: Description[] = [
    { label: t('newContract.check.address'), value: `${answers.street}, ${answers.postcode} ${commune?.label ?? ''}` },
    {
      label: t('newContract.dwelling.furnished'),
      value: t(answers.furnished === 'yes' ? 'newContract.dwelling.withFurniture' : 'newContract.dwelling.empty'),
    },
    { label: t('newContract.dwelling.stock'), value: t(`newContract.dwelling.stocks.${answers.stock}`) },
  ];
  const lease: Description[] = [
    { label: t('newContract.lease.kind'), value: kind === '' ? '' : t(`leaseKind.${kind}`) },
    { label: t('newContract.lease.rentCents.label'), value: formatCents(answers.rentCents ?? 0) },
    { label: t('newContract.lease.chargesCents.label'), value: formatCents(answers.chargesCents ?? 0) },
    { label: t('newContract.lease.depositCents.label'), value: formatCents(answers.depositCents ?? 0) },
    { label: t('newContract.lease.dueDay'), value: t('newContract.check.dueDay', { day: answers.dueDay }) },
    { label: t('newContract.lease.plannedSignatureOn.label'), value: day(answers.plannedSignatureOn) },
    { label: t('newContract.lease.effectiveOn.label'), value: day(answers.effectiveOn) },
    { label: t('newContract.lease.endsOn.label'), value: day(answers.endsOn) },
    { label: t('contract.signatories'), value: <Signatories of={answers.signatories} /> },
  ];
  const editable = (items: readonly Description[], editHref: string) => items.map((item) => ({ ...item, editHref }));
  return (
    <>
      <Section title={t('newContract.tenant.step')}>
        <DescriptionList
          items={editable(
            [
              { label: t('newContract.check.tenant'), value: namesInWords(tenant.holderNames, locale) },
              { label: t('newContract.tenant.visaNumber'), value: tenant.visaNumber },
            ],
            stepPath('tenant'),
          )}
        />
      </Section>
      <Section title={t('newContract.dwelling.step')}>
        <DescriptionList items={editable(dwelling, stepPath('dwelling'))} />
      </Section>
      <Section title={t('newContract.lease.step')}>
        <DescriptionList items={editable(lease, stepPath('lease'))} />
      </Section>
    </>
  );
}
