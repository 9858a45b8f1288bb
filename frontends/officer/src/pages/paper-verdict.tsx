import { type Problem, useMutation } from '@trousseau/space';
import { Button, Cluster, Dialog, FieldStack, Notice, Select, StatusBadge, TextField, type Tone } from '@trousseau/ui';
import { useState } from 'react';
import { useCommands } from '../components/commands.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import type { VisaDocumentCode, VisaDocumentReason } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import type { ReviewedRequest } from './visa-review.tsx';

const Judge = graphql(`
  mutation JudgeVisaDocument($input: JudgeVisaDocumentInput!) {
    judgeVisaDocument(input: $input) {
      ... on VisaDocumentJudged { visaRequest { id documents { id verdict verdictReason verdictNote } } }
      ... on Refusal { message }
    }
  }
`);

const reasons: readonly VisaDocumentReason[] = [
  'UNREADABLE',
  'CROPPED',
  'PAGES_MISSING',
  'EXPIRED',
  'TOO_OLD',
  'OTHER_PAPER',
  'OTHER_PERSON',
  'OTHER',
];

interface PaperVerdictProps {
  readonly paper: ReviewedRequest['documents'][number];
  readonly canJudge: boolean;
}

/** What is thought of one paper, and the two buttons that say it: the tenant reads the answer at once. */
export function PaperVerdict({ paper, canJudge }: PaperVerdictProps) {
  const { t } = useTexts();
  const { run, running } = useMutation(Judge);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sendingBack, setSendingBack] = useState(false);

  async function judge(verdict: { verdict: 'ACCEPTED' | 'TO_REDO'; reason?: VisaDocumentReason; note?: string }) {
    const answer = await run((operationId) => ({ input: { operationId, documentId: paper.id, ...verdict } }));
    setProblem(answer.problem);
    return answer.data?.judgeVisaDocument;
  }

  const about = canJudge
    ? [
        { id: 'accept', label: t('paper.accept'), shortcut: 'A', run: () => void judge({ verdict: 'ACCEPTED' }) },
        { id: 'sendBack', label: t('paper.sendBack'), shortcut: 'X', run: () => setSendingBack(true) },
      ]
    : [];
  useCommands(about);

  return (
    <>
      <ProblemNotice problem={problem} />
      <Cluster>
        <CurrentVerdict paper={paper} />
        <PaperCode paper={paper} />
        {canJudge && paper.verdict !== 'ACCEPTED' && (
          <Button size="small" icon="check" pending={running} onPress={() => void judge({ verdict: 'ACCEPTED' })}>
            {t('paper.accept')}
          </Button>
        )}
        {canJudge && (
          <Button size="small" onPress={() => setSendingBack(true)}>
            {t('paper.sendBack')}
          </Button>
        )}
      </Cluster>
      {paper.codeProves && <p>{paper.codeProves}</p>}
      <SendBackDialog
        isOpen={sendingBack}
        pending={running}
        onClose={() => setSendingBack(false)}
        onConfirm={async (reason, note) => {
          const result = await judge({ verdict: 'TO_REDO', ...(reason && { reason }), note });
          if (result?.__typename === 'VisaDocumentJudged') setSendingBack(false);
          return result && 'message' in result ? result.message : null;
        }}
      />
    </>
  );
}

function CurrentVerdict({ paper: { verdict, verdictReason, verdictNote } }: Pick<PaperVerdictProps, 'paper'>) {
  const { t } = useTexts();
  if (verdict === null) return <StatusBadge>{t('paper.notRead')}</StatusBadge>;
  if (verdictReason === null) return <StatusBadge tone="success">{t('paper.accepted')}</StatusBadge>;
  const why = [t(`paper.reason.${verdictReason}`), verdictNote].filter(Boolean).join(' – ');
  return <StatusBadge tone="warning">{t('paper.toRedo', { why })}</StatusBadge>;
}

const codeTones: Partial<Record<VisaDocumentCode, Tone>> = {
  VALID: 'success',
  BAD_SIGNATURE: 'danger',
  EXPIRED_CERTIFICATE: 'warning',
};

/** What the 2D-Doc code of the paper is worth; what it contradicts stands on top of the file. */
function PaperCode({ paper: { code } }: Pick<PaperVerdictProps, 'paper'>) {
  const { t } = useTexts();
  if (code === null) return null;
  return <StatusBadge tone={codeTones[code] ?? 'neutral'}>{t(`paper.code.${code}`)}</StatusBadge>;
}

interface SendBackDialogProps {
  readonly isOpen: boolean;
  readonly pending: boolean;
  readonly onClose: () => void;
  /** Answers why it was refused, or null when it is done. */
  readonly onConfirm: (reason: VisaDocumentReason | undefined, note: string) => Promise<string | null>;
}

/** What is wrong, from a list whose sentences the tenant reads in their language, and words of one’s own. */
function SendBackDialog({ isOpen, pending, onClose, onConfirm }: SendBackDialogProps) {
  const { t } = useTexts();
  const [reason, setReason] = useState<VisaDocumentReason>();
  const [note, setNote] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  return (
    <Dialog
      title={t('paper.sendBackTitle')}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t('paper.sendBackConfirm')}
      onConfirm={async () => setMessage(await onConfirm(reason, note))}
      pending={pending}
    >
      <FieldStack>
        {message && (
          <Notice tone="warning" live>
            {message}
          </Notice>
        )}
        <Select
          name="reason"
          label={t('paper.reasonLabel')}
          options={reasons.map((value) => ({ value, label: t(`paper.reason.${value}`) }))}
          placeholder={t('paper.reasonPlaceholder')}
          value={reason ?? ''}
          onChange={(value) => setReason(reasons.find((one) => one === value))}
        />
        <TextField
          name="note"
          label={t('paper.note')}
          hint={t('paper.noteHint')}
          rows={3}
          maxLength={500}
          optional={reason !== 'OTHER'}
          value={note}
          onChange={setNote}
        />
      </FieldStack>
    </Dialog>
  );
}
