import { type Problem, Rich, useMutation, useSpace } from '@trousseau/space';
import { Button, Card, Checkbox, Link, longDay, Notice, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import type { ShownContract } from './contract.tsx';

const Validate = graphql(`
  mutation ValidateContract($input: ValidateContractInput!) {
    validateContract(input: $input) {
      ... on ContractValidated { contract { id status } }
      ... on LeaseDatesRefused { reason }
      ... on Refusal { message }
    }
  }
`);

/** S-CON-06, second half: read, accept, validate, before the lease is signed (R-CON-04). */
export function ValidateContract({ contract }: { readonly contract: ShownContract }) {
  const { t, locale } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Validate);
  const [termsAccepted, setTermsAccepted] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [unticked, setUnticked] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function validate() {
    const answer = await run((operationId) => ({ input: { operationId, contractId: contract.id, termsAccepted } }));
    setProblem(answer.problem);
    const result = answer.data?.validateContract;
    setUnticked(result?.__typename === 'TermsNotAccepted' ? result.message : null);
    setRefusal(result?.__typename === 'LeaseDatesRefused' ? result.message : null);
    if (result?.__typename === 'ContractValidated') notify({ tone: 'success', text: t('contract.validate.done') });
  }

  return (
    <Card tone="accent" icon="pen" headingLevel={2} title={t('contract.validate.title')}>
      <Stack>
        <p>{t('contract.validate.text', { day: longDay(contract.lease.plannedSignatureOn, locale) })}</p>
        <ProblemNotice problem={problem} />
        {refusal !== null && (
          <Notice tone="danger" live>
            {refusal}
          </Notice>
        )}
        <Checkbox
          name="termsAccepted"
          value={termsAccepted}
          onChange={setTermsAccepted}
          label={
            <Rich
              text={t('contract.validate.accept')}
              parts={{ link: (words) => <Link href={contract.pdfPath}>{words}</Link> }}
            />
          }
          description={t('contract.validate.terms', { version: contract.termsVersion })}
          error={unticked ?? undefined}
        />
        <div>
          <Button variant="primary" size="large" pending={running} onPress={() => void validate()}>
            {t('contract.validate.submit')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
