import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Dialog, longDay, Notice, Section, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import type { ShownContract } from './contract.tsx';

const Cancel = graphql(`
  mutation CancelContract($input: CancelContractInput!) {
    cancelContract(input: $input) {
      ... on ContractCancelled { contract { id status } }
      ... on EditWindowOver { lastEditOn }
      ... on Refusal { message }
    }
  }
`);

/** R-CON-06: to change something, cancel and make the contract again with the same visa; says until when. */
export function CancelContract({ contract }: { readonly contract: ShownContract }) {
  const { t, locale } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Cancel);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const today = useToday();
  const { lastEditOn } = contract;
  const over = lastEditOn !== null && today !== undefined && lastEditOn < today;
  if (over || (contract.status !== 'GENERATED' && contract.status !== 'VALIDATED')) return null;
  const until =
    lastEditOn === null
      ? t('contract.cancel.beforeSignature')
      : t('contract.cancel.until', { day: longDay(lastEditOn, locale) });

  async function cancel() {
    const answer = await run((operationId) => ({ input: { operationId, contractId: contract.id } }));
    setAsked(false);
    setProblem(answer.problem);
    const result = answer.data?.cancelContract;
    if (result?.__typename === 'ContractCancelled') notify({ tone: 'success', text: t('contract.cancel.done') });
    else setRefusal(result?.message ?? null);
  }

  return (
    <Section title={t('contract.cancel.title')} lead={until}>
      <Stack>
        <ProblemNotice problem={problem} />
        {refusal !== null && (
          <Notice tone="warning" live>
            {refusal}
          </Notice>
        )}
        <div>
          <Button variant="danger" onPress={() => setAsked(true)}>
            {t('contract.cancel.open')}
          </Button>
        </div>
      </Stack>
      <Dialog
        title={t('contract.cancel.sure')}
        tone="danger"
        isOpen={asked}
        onClose={() => setAsked(false)}
        confirmLabel={t('contract.cancel.confirm')}
        cancelLabel={t('contract.cancel.keep')}
        onConfirm={() => void cancel()}
        pending={running}
      >
        <p>{t('contract.cancel.means')}</p>
        <p>{until}</p>
      </Dialog>
    </Section>
  );
}
