import type { Problem } from '@trousseau/space';
import { Button, Cluster, ErrorSummary, FieldStack, TextField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { DemonstrationMailbox } from './demonstration-mailbox.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { useSmallForm } from './use-small-form.ts';

interface ReceivedCodeFormProps {
  /** Id of the field: two of these forms may stand on one page. */
  readonly name: string;
  /** Where the code went. */
  readonly sentence: string;
  readonly label: string;
  readonly submitLabel: string;
  readonly otherLabel: string;
  readonly running: boolean;
  /** Sends the code as typed, its spaces taken out; answers why it is refused, or null. */
  readonly send: (code: string) => Promise<{ readonly problem: Problem | null; readonly refusal: string | null }>;
  /** Another address, please. */
  readonly onOther: () => void;
}

/** The code that an e-mail holds, to prove an address; pasted with its spaces, it is right too. */
export function ReceivedCodeForm(props: ReceivedCodeFormProps) {
  const { name, sentence, label, submitLabel, otherLabel, running, send, onOther } = props;
  const { t } = useTexts();
  const form = useSmallForm();
  const [code, setCode] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    const typed = code.replace(/[\s-]/g, '');
    if (!form.complete({ [name]: typed === '' && t('activation.codeMissing') })) return;
    const { problem, refusal } = await send(typed);
    form.setProblem(problem);
    if (refusal !== null) form.refuse(name, refusal);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <FieldStack>
        <p role="status">{sentence}</p>
        <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
        <ProblemNotice problem={form.problem} />
        <TextField
          label={label}
          hint={t('activation.codeHint')}
          name={name}
          autoComplete="one-time-code"
          spellCheck={false}
          width="medium"
          maxLength={24}
          value={code}
          onChange={(typed) => setCode(typed.toUpperCase())}
          error={form.errorOf(name)}
        />
        <Cluster>
          <Button type="submit" variant="primary" pending={running}>
            {submitLabel}
          </Button>
          <Button variant="quiet" onPress={onOther}>
            {otherLabel}
          </Button>
        </Cluster>
        <DemonstrationMailbox />
      </FieldStack>
    </form>
  );
}
