import { type Problem, useMutation } from '@trousseau/space';
import { Amount, Button, DataTable, DayText, Link, Notice, Section } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { dayOfInstant } from '../words.ts';
import type { ShownDesk } from './payments.tsx';

const MakeFile = graphql(`
  mutation MakePaymentFile($input: MakePaymentFileInput!) {
    makePaymentFile(input: $input) {
      ... on PaymentFileMade { paymentFile { id path } }
      ... on Refusal { message }
    }
  }
`);

interface PaymentFilesProps {
  readonly desk: ShownDesk;
  readonly reload: () => void;
}

/** Transfers that leave in files: what waits, and every file made (pain.001). */
export function PaymentFiles({ desk, reload }: PaymentFilesProps) {
  const { t } = useTexts();
  const { run, running } = useMutation(MakeFile);
  const [message, setMessage] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function make() {
    const answer = await run((operationId) => ({ input: { operationId } }));
    setProblem(answer.problem);
    const result = answer.data?.makePaymentFile;
    setMessage(result && 'message' in result ? result.message : null);
    reload();
  }

  return (
    <Section title={t('payments.files')} lead={t('payments.waiting', { count: desk.waitingCount })}>
      <ProblemNotice problem={problem} />
      {message && (
        <Notice tone="info" live>
          {message}
        </Notice>
      )}
      <div>
        <Button variant="primary" icon="file" pending={running} onPress={() => void make()}>
          {t('payments.make')}
        </Button>
      </div>
      <DataTable
        caption={t('payments.files')}
        captionHidden
        rows={desk.files}
        rowKey={({ id }) => id}
        empty={<p>{t('payments.noFile')}</p>}
        columns={[
          {
            id: 'made',
            header: t('payments.madeOn'),
            rowHeader: true,
            cell: ({ madeAt, path }) => (
              <Link href={path} download>
                <DayText day={dayOfInstant(madeAt)} />
              </Link>
            ),
          },
          {
            id: 'count',
            header: t('payments.count'),
            align: 'end',
            cell: ({ transferCount }) => String(transferCount),
          },
          {
            id: 'sum',
            header: t('payments.sum'),
            align: 'end',
            cell: ({ totalCents }) => <Amount cents={totalCents} />,
          },
        ]}
      />
    </Section>
  );
}
