import { type Problem, useMutation } from '@trousseau/space';
import { Button, Cluster, Dialog, FieldStack, Notice, StatusBadge, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import type { ReviewedDamage } from './damage-review.tsx';

const Judge = graphql(`
  mutation JudgeDamageDocument($input: JudgeDamageDocumentInput!) {
    judgeDamageDocument(input: $input) {
      ... on DamageDocumentJudged { claim { id documents { id verdict verdictNote } requiredDocuments { kind label mandatory received } } }
      ... on Refusal { message }
    }
  }
`);

interface DamageVerdictProps {
  readonly paper: ReviewedDamage['documents'][number];
  readonly canJudge: boolean;
}

/** What is thought of one paper of a damage file, and the two buttons that say it: the landlord reads the answer at once. */
export function DamageVerdict({ paper, canJudge }: DamageVerdictProps) {
  const { t } = useTexts();
  const { run, running } = useMutation(Judge);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sendingBack, setSendingBack] = useState(false);
  const [note, setNote] = useState('');
  const [message, setMessage] = useState<string | null>(null);

  async function judge(verdict: 'ACCEPTED' | 'TO_REDO') {
    const words = verdict === 'TO_REDO' ? { note } : {};
    const answer = await run((operationId) => ({ input: { operationId, documentId: paper.id, verdict, ...words } }));
    setProblem(answer.problem);
    const result = answer.data?.judgeDamageDocument;
    setMessage(result?.__typename === 'DamageVerdictIncomplete' ? result.message : null);
    if (result?.__typename === 'DamageDocumentJudged') setSendingBack(false);
  }

  return (
    <>
      <ProblemNotice problem={problem} />
      <Cluster>
        <StatusBadge tone={paper.verdict === 'ACCEPTED' ? 'success' : paper.verdict === null ? 'neutral' : 'warning'}>
          {paper.verdict === null
            ? t('paper.notRead')
            : paper.verdict === 'ACCEPTED'
              ? t('paper.accepted')
              : t('paper.toRedo', { why: paper.verdictNote ?? '' })}
        </StatusBadge>
        {canJudge && paper.verdict !== 'ACCEPTED' && (
          <Button size="small" icon="check" pending={running} onPress={() => void judge('ACCEPTED')}>
            {t('paper.accept')}
          </Button>
        )}
        {canJudge && (
          <Button size="small" onPress={() => setSendingBack(true)}>
            {t('paper.sendBack')}
          </Button>
        )}
      </Cluster>
      <Dialog
        title={t('paper.sendBackTitle')}
        isOpen={sendingBack}
        onClose={() => setSendingBack(false)}
        confirmLabel={t('paper.sendBackConfirm')}
        onConfirm={() => void judge('TO_REDO')}
        pending={running}
      >
        <FieldStack>
          {message && (
            <Notice tone="warning" live>
              {message}
            </Notice>
          )}
          <TextField
            name="note"
            label={t('damage.whatIsWrong')}
            rows={3}
            maxLength={500}
            value={note}
            onChange={setNote}
          />
        </FieldStack>
      </Dialog>
    </>
  );
}
