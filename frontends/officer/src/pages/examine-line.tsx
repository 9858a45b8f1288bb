import { type Problem, useMutation, useQuery, useSpace } from '@trousseau/space';
import { Button, Dialog, FieldStack, Notice, RadioCards, TextField } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';
import type { ShownDesk } from './payments.tsx';

const CandidatesQuestion = graphql(`
  query BankLineCandidates($lineId: ID!) {
    bankLineCandidates(lineId: $lineId) { reference tenantNames match outstandingCents }
  }
`);

const Examine = graphql(`
  mutation ExamineBankLine($input: ExamineBankLineInput!) {
    examineBankLine(input: $input) {
      ... on BankLineExamined { lineId }
      ... on Refusal { message }
    }
  }
`);

/** The answers that are no candidate’s reference. */
const OTHER = 'OTHER';
const CARD_PAYOUT = 'CARD_PAYOUT';
const SEND_BACK = 'SEND_BACK';

interface ExamineLineProps {
  readonly line: ShownDesk['linesToExamine'][number];
  readonly reload: () => void;
}

/** One movement no reference explains: a button, then whose money it may be, and why one decides. */
export function ExamineLine({ line, reload }: ExamineLineProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Examine);
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState('');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function examine() {
    if (choice === '') return setMessage(t('examine.choiceMissing'));
    const decision = choice === SEND_BACK || choice === CARD_PAYOUT ? choice : 'ATTACH';
    const reference = choice === OTHER ? typed : choice;
    const answer = await run((operationId) => ({
      input: { operationId, lineId: line.id, decision, reference: decision === 'ATTACH' ? reference : null, reason },
    }));
    setProblem(answer.problem);
    const result = answer.data?.examineBankLine;
    setMessage(result?.__typename === 'BankLineNotExamined' ? result.message : null);
    if (result?.__typename !== 'BankLineExamined') return;
    setOpen(false);
    notify({ tone: 'success', text: t(`examine.done.${decision}`) });
    reload();
  }

  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('examine.open')}
      </Button>
      <Dialog
        title={t('examine.title', { sum: formatCents(line.movementCents) })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel={t('examine.confirm')}
        onConfirm={() => void examine()}
        pending={running}
      >
        <FieldStack>
          <ProblemNotice problem={problem} />
          <Notice tone="info">{line.remittance || t('examine.noWords')}</Notice>
          {message && (
            <Notice tone="warning" live>
              {message}
            </Notice>
          )}
          {isOpen && <Choices line={line} value={choice} onChange={setChoice} />}
          {choice === OTHER && (
            <TextField
              label={t('examine.reference')}
              hint={t('examine.referenceHint')}
              name="reference"
              value={typed}
              onChange={setTyped}
            />
          )}
          <TextField
            label={t('examine.reason')}
            hint={t('examine.reasonHint')}
            rows={3}
            maxLength={2000}
            name="reason"
            value={reason}
            onChange={setReason}
          />
        </FieldStack>
      </Dialog>
    </>
  );
}

interface ChoicesProps {
  readonly line: ExamineLineProps['line'];
  readonly value: string;
  readonly onChange: (choice: string) => void;
}

/** Debts and late rents of the same sum, another reference, what the card processor hands over, or back to whoever sent it; a debit is nobody’s repayment. */
function Choices({ line, value, onChange }: ChoicesProps) {
  const { t, locale } = useTexts();
  const { data } = useQuery(CandidatesQuestion, { lineId: line.id });
  const candidates = (data?.bankLineCandidates ?? []).map(({ reference, tenantNames, match, outstandingCents }) => ({
    value: reference,
    label: `${reference} – ${namesInWords(tenantNames, locale)}`,
    description: t(`examine.match.${match}`, { left: formatCents(outstandingCents) }),
  }));
  const back = { value: SEND_BACK, label: t('examine.back'), description: t('examine.backMeans') };
  const payout = { value: CARD_PAYOUT, label: t('examine.payout'), description: t('examine.payoutMeans') };
  const other = { value: OTHER, label: t('examine.other') };
  return (
    <RadioCards
      label={t('examine.choice')}
      name="choice"
      value={value}
      onChange={onChange}
      options={line.direction === 'DEBIT' ? [back] : [...candidates, other, payout, back]}
    />
  );
}
