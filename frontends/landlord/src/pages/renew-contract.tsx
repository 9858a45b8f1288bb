import { type Problem, useMutation, useNavigate, useParams, useSpace } from '@trousseau/space';
import { Button, ErrorSummary, FieldStack, FormActions, Notice, Page, TextField } from '@trousseau/ui';
import { readVisaNumber } from '@trousseau/values/visa-number';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const RenewContractMutation = graphql(`
  mutation RenewContract($input: RenewContractInput!) {
    renewContract(input: $input) {
      ... on ContractRenewed { contract { id } }
      ... on Refusal { message }
    }
  }
`);

/** What is wrong with a number as it was copied, before anybody is asked about it. */
function visaNumberFault(typed: string, t: ReturnType<typeof useTexts>['t']) {
  if (typed.trim() === '') return t('newContract.tenant.visaNumberMissing');
  return readVisaNumber(typed) === null && t('newContract.tenant.visaNumberMistyped');
}

/** `/contrats/{id}/renouveler`: the same lease goes on being covered, by the visa of the tenant's new request (R-CON-14). */
export function RenewContract() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { run, running } = useMutation(RenewContractMutation);
  const [visaNumber, setVisaNumber] = useState('');
  const [familyName, setFamilyName] = useState('');
  const [submitCount, setSubmitCount] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const missing = {
    visaNumber: visaNumberFault(visaNumber, t),
    familyName: familyName.trim() === '' && t('newContract.tenant.familyNameMissing'),
  };
  const errors = Object.entries(missing).flatMap(([field, message]) => (message ? [{ field, message }] : []));
  const errorOf = (name: keyof typeof missing) => (submitCount > 0 && missing[name]) || undefined;

  async function renew(event: FormEvent) {
    event.preventDefault();
    setSubmitCount(submitCount + 1);
    setRefusal(null);
    if (errors.length > 0) return;
    const answer = await run((operationId) => ({ input: { operationId, contractId: id, visaNumber, familyName } }));
    setProblem(answer.problem);
    const result = answer.data?.renewContract;
    if (result?.__typename === 'ContractRenewed') await navigate(`${basePath}/contrats/${result.contract.id}`);
    else setRefusal(result?.message ?? null);
  }

  return (
    <Page
      title={t('renew.title')}
      lead={t('renew.lead')}
      width="narrow"
      breadcrumb={[
        { href: `${basePath}/contrats`, label: t('contracts.title') },
        { href: `${basePath}/contrats/${id}`, label: t('renew.former') },
      ]}
    >
      <form noValidate onSubmit={(event) => void renew(event)}>
        <FieldStack>
          <ErrorSummary errors={submitCount > 0 ? errors : []} submitCount={submitCount} />
          <ProblemNotice problem={problem} />
          {refusal !== null && (
            <Notice tone="warning" live>
              {refusal}
            </Notice>
          )}
          <TextField
            label={t('newContract.tenant.visaNumber')}
            hint={t('renew.visaNumberHint')}
            name="visaNumber"
            width="medium"
            autoComplete="off"
            spellCheck={false}
            value={visaNumber}
            onChange={setVisaNumber}
            error={errorOf('visaNumber')}
          />
          <TextField
            label={t('newContract.tenant.familyName')}
            name="familyName"
            width="medium"
            autoComplete="off"
            spellCheck={false}
            value={familyName}
            onChange={setFamilyName}
            error={errorOf('familyName')}
          />
          <FormActions>
            <Button type="submit" variant="primary" pending={running}>
              {t('renew.submit')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Page>
  );
}
