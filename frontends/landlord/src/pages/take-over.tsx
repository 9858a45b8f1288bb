import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, FieldStack, FormActions, Notice, Page, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const TakeOverMutation = graphql(`
  mutation TakeOverContract($input: TakeOverContractInput!) {
    takeOverContract(input: $input) {
      ... on ContractTakenOver { number }
      ... on Refusal { message }
    }
  }
`);

/** A dwelling bought or received as a gift: the buyer asks for its contract with the seller's code (R-CON-09). */
export function TakeOver() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { run, running } = useMutation(TakeOverMutation);
  const [number, setNumber] = useState('');
  const [transferCode, setTransferCode] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function takeOver() {
    const answer = await run((operationId) => ({ input: { operationId, number, transferCode } }));
    setProblem(answer.problem);
    const result = answer.data?.takeOverContract;
    setTaken(result?.__typename === 'ContractTakenOver' ? result.number : null);
    setRefusal(result?.__typename === 'TransferUnknown' ? result.message : null);
  }

  return (
    <Page
      title={t('takeOver.title')}
      lead={t('takeOver.lead')}
      width="narrow"
      breadcrumb={[{ href: `${basePath}/contrats`, label: t('contracts.title') }]}
    >
      {taken !== null ? (
        <Notice tone="success" title={t('takeOver.doneTitle', { number: taken })} live>
          {t('takeOver.done')}
        </Notice>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void takeOver();
          }}
        >
          <FieldStack>
            <ProblemNotice problem={problem} />
            {refusal !== null && (
              <Notice tone="warning" live>
                {refusal}
              </Notice>
            )}
            <TextField
              label={t('contract.number')}
              hint={t('takeOver.numberHint')}
              name="number"
              width="medium"
              autoComplete="off"
              spellCheck={false}
              value={number}
              onChange={setNumber}
            />
            <TextField
              label={t('takeOver.code')}
              hint={t('takeOver.codeHint')}
              name="transferCode"
              width="medium"
              autoComplete="off"
              spellCheck={false}
              value={transferCode}
              onChange={setTransferCode}
            />
            <FormActions>
              <Button type="submit" variant="primary" pending={running}>
                {t('takeOver.submit')}
              </Button>
            </FormActions>
          </FieldStack>
        </form>
      )}
    </Page>
  );
}
