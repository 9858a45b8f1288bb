import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Amount, Button, DataTable, DayText, Dialog, FieldStack, Notice, Section, TextField } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { dayOfInstant } from '../words.ts';
import type { ShownDesk } from './payments.tsx';

const NoteGivenBack = graphql(`
  mutation NoteCardPaymentGivenBack($input: NoteCardPaymentGivenBackInput!) {
    noteCardPaymentGivenBack(input: $input) {
      ... on CardPaymentNotedGivenBack { cardPaymentId }
      ... on Refusal { message }
    }
  }
`);

interface ToGiveBackProps {
  readonly desk: ShownDesk;
  readonly reload: () => void;
}

/** S60. Cards that paid more than was left by then: given back at the processor’s, then noted here. Nothing when there is none. */
export function CardPaymentsToGiveBack({ desk: { cardPaymentsToGiveBack: waiting }, reload }: ToGiveBackProps) {
  const { t } = useTexts();
  if (waiting.length === 0) return null;
  return (
    <Section title={t('cards.title')} lead={t('cards.lead')}>
      <DataTable
        caption={t('cards.title')}
        captionHidden
        rows={waiting}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            id: 'processor',
            header: t('cards.processor'),
            rowHeader: true,
            cell: ({ processorReference }) => processorReference,
          },
          { id: 'debt', header: t('cards.debt'), cell: ({ debt }) => debt?.reference ?? '–' },
          {
            id: 'sum',
            header: t('payments.sum'),
            align: 'end',
            cell: ({ repaidCents }) => <Amount cents={repaidCents} />,
          },
          {
            id: 'on',
            header: t('payments.on'),
            cell: ({ openedAt }) => <DayText day={dayOfInstant(openedAt)} form="short" />,
          },
          {
            id: 'action',
            header: t('payments.action'),
            cell: (payment) => <GivenBack payment={payment} reload={reload} />,
          },
        ]}
      />
    </Section>
  );
}

interface GivenBackProps {
  readonly payment: ShownDesk['cardPaymentsToGiveBack'][number];
  readonly reload: () => void;
}

function GivenBack({ payment: { id, repaidCents }, reload }: GivenBackProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(NoteGivenBack);
  const [isOpen, setOpen] = useState(false);
  const [reference, setReference] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function note() {
    const answer = await run((operationId) => ({
      input: { operationId, cardPaymentId: id, refundReference: reference },
    }));
    setProblem(answer.problem);
    const result = answer.data?.noteCardPaymentGivenBack;
    setMessage(result?.__typename === 'RefundReferenceMissing' ? result.message : null);
    if (result?.__typename !== 'CardPaymentNotedGivenBack') return;
    setOpen(false);
    notify({ tone: 'success', text: t('cards.done') });
    reload();
  }

  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('cards.note')}
      </Button>
      <Dialog
        title={t('cards.noteTitle', { sum: formatCents(repaidCents) })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel={t('cards.confirm')}
        onConfirm={() => void note()}
        pending={running}
      >
        <FieldStack>
          <ProblemNotice problem={problem} />
          {message && (
            <Notice tone="warning" live>
              {message}
            </Notice>
          )}
          <TextField
            label={t('cards.reference')}
            hint={t('cards.referenceHint')}
            name="refundReference"
            maxLength={100}
            value={reference}
            onChange={setReference}
          />
        </FieldStack>
      </Dialog>
    </>
  );
}
