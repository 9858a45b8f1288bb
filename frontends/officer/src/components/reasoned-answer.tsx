import type { Problem } from '@trousseau/space';
import { Button, Dialog, Notice, Stack, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { ProblemNotice } from './problem-notice.tsx';

interface ReasonedAnswerProps {
  readonly words: { readonly open: string; readonly title: string; readonly means: string };
  readonly tone: 'normal' | 'danger';
  readonly pending: boolean;
  readonly problem: Problem | null;
  /** Sends the answer. @returns why it was refused, or null when it is done */
  readonly onAnswer: (reason: string) => Promise<string | null>;
}

/** An answer that is never without its reason: a button, then what it does and the words the landlord will read. */
export function ReasonedAnswer({ words, tone, pending, problem, onAnswer }: ReasonedAnswerProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | undefined>();

  async function answer() {
    if (reason.trim() === '') return setError(t('claim.reasonMissing'));
    const refusal = await onAnswer(reason);
    setError(refusal ?? undefined);
    if (refusal === null) setOpen(false);
  }

  return (
    <>
      <div>
        <Button variant={tone === 'danger' ? 'secondary' : 'primary'} onPress={() => setOpen(true)}>
          {words.open}
        </Button>
      </div>
      <Dialog
        title={words.title}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel={words.open}
        onConfirm={() => void answer()}
        tone={tone}
        pending={pending}
      >
        <Stack>
          <ProblemNotice problem={problem} />
          <Notice tone="info">{words.means}</Notice>
          <TextField
            label={t('claim.reason')}
            hint={t('claim.reasonHint')}
            rows={4}
            maxLength={2000}
            name="reason"
            value={reason}
            onChange={setReason}
            error={error}
          />
        </Stack>
      </Dialog>
    </>
  );
}
