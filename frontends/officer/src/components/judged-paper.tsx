import type { Problem } from '@trousseau/space';
import { Button, Cluster, Dialog, FieldStack, Notice, StatusBadge, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** A verdict as it is said, with words when the paper goes back. */
export interface SaidVerdict {
  readonly verdict: 'ACCEPTED' | 'TO_REDO';
  readonly note?: string;
}

/** What became of it: noted, or why not. */
export interface Judged {
  readonly problem: Problem | null;
  readonly done: boolean;
  readonly message: string | null;
}

interface JudgedPaperProps {
  readonly paper: { readonly verdict: SaidVerdict['verdict'] | null; readonly verdictNote: string | null };
  readonly canJudge: boolean;
  readonly running: boolean;
  readonly judge: (said: SaidVerdict) => Promise<Judged>;
}

/** What is thought of one paper of a landlord’s file, and the two buttons that say it: the landlord reads the answer at once. */
export function JudgedPaper({ paper, canJudge, running, judge }: JudgedPaperProps) {
  const { t } = useTexts();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sendingBack, setSendingBack] = useState(false);
  const [note, setNote] = useState('');
  const [message, setMessage] = useState<string | null>(null);

  async function say(said: SaidVerdict) {
    const judged = await judge(said);
    setProblem(judged.problem);
    setMessage(judged.message);
    if (judged.done) setSendingBack(false);
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
          <Button size="small" icon="check" pending={running} onPress={() => void say({ verdict: 'ACCEPTED' })}>
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
        onConfirm={() => void say({ verdict: 'TO_REDO', note })}
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
