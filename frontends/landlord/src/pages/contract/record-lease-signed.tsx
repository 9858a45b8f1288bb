import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Card, DateField, isDay, longDay, Notice, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import type { ShownContract } from './contract.tsx';

const RecordSigned = graphql(`
  mutation RecordLeaseSigned($input: RecordLeaseSignedInput!) {
    recordLeaseSigned(input: $input) {
      ... on LeaseSigned { contract { id status } }
      ... on LeaseDatesRefused { reason }
      ... on Refusal { message }
    }
  }
`);

/** The day the lease was signed: from there the days of correction and the cover are counted. */
export function RecordLeaseSigned({ contract }: { readonly contract: ShownContract }) {
  const { t, locale } = useTexts();
  const { notify } = useSpace();
  const today = useToday();
  const { run, running } = useMutation(RecordSigned);
  const [signedOn, setSignedOn] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function record() {
    const wrong = !isDay(signedOn) ? t(signedOn === '' ? 'contract.sign.missing' : 'noSuchDay') : null;
    const early = wrong === null && today !== undefined && signedOn > today ? t('contract.sign.future') : null;
    setError(wrong ?? early);
    if (wrong !== null || early !== null) return;
    const answer = await run((operationId) => ({ input: { operationId, contractId: contract.id, signedOn } }));
    setProblem(answer.problem);
    const result = answer.data?.recordLeaseSigned;
    setRefusal(result?.__typename === 'LeaseDatesRefused' ? result.message : null);
    if (result?.__typename === 'LeaseSigned') notify({ tone: 'success', text: t('contract.sign.done') });
  }

  return (
    <Card tone="accent" icon="pen" headingLevel={2} title={t('contract.sign.title')}>
      <Stack>
        <p>{t('contract.sign.text', { day: longDay(contract.lease.plannedSignatureOn, locale) })}</p>
        <ProblemNotice problem={problem} />
        {refusal !== null && (
          <Notice tone="danger" live>
            {refusal}
          </Notice>
        )}
        <DateField
          label={t('contract.sign.label')}
          name="signedOn"
          value={signedOn}
          onChange={setSignedOn}
          error={error ?? undefined}
        />
        <div>
          <Button variant="primary" pending={running} onPress={() => void record()}>
            {t('contract.sign.submit')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
