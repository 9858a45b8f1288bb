import type { Problem } from '@trousseau/space';
import { Button, Card, ErrorSummary, FieldStack, FormActions, Notice, TextField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { DemonstrationMailbox } from '../components/demonstration-mailbox.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useSmallForm } from '../components/use-small-form.ts';
import { useTexts } from '../use-texts.ts';

/** What the server said of what was asked. */
export interface Asked {
  readonly problem: Problem | null;
  /** It was taken; the words are the same whoever asks (S09). */
  readonly taken: boolean;
  readonly refusal: string | null;
}

interface RequestFormProps {
  readonly field: 'email' | 'userNumber';
  readonly submitLabel: string;
  readonly doneTitle: string;
  readonly done: string;
  readonly running: boolean;
  readonly onSend: (typed: string) => Promise<Asked>;
}

/** One box and one button: asks for something to be sent, and says what will happen without saying who is known. */
export function RequestForm({ field, submitLabel, doneTitle, done, running, onSend }: RequestFormProps) {
  const { t } = useTexts();
  const form = useSmallForm();
  const [typed, setTyped] = useState('');
  const [taken, setTaken] = useState(false);
  const isEmail = field === 'email';

  async function submit(event: FormEvent) {
    event.preventDefault();
    const missing = t(isEmail ? 'signIn.emailMissing' : 'partnerAccess.userNumberMissing');
    if (!form.complete({ [field]: typed.trim() === '' && missing })) return;
    const answer = await onSend(typed.trim());
    form.setProblem(answer.problem);
    setTaken(answer.taken);
    if (answer.refusal !== null) form.refuse(field, answer.refusal);
  }

  if (taken)
    return (
      <>
        <Notice tone="success" title={doneTitle} live>
          {done}
        </Notice>
        {isEmail && <DemonstrationMailbox />}
      </>
    );
  return (
    <Card>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
          <ProblemNotice problem={form.problem} />
          <TextField
            label={t(isEmail ? 'signIn.email' : 'partnerAccess.userNumber')}
            hint={isEmail ? undefined : t('partnerAccess.userNumberHint')}
            name={field}
            type={isEmail ? 'email' : 'text'}
            autoComplete={isEmail ? 'email' : 'off'}
            spellCheck={false}
            value={typed}
            onChange={setTyped}
            error={form.errorOf(field)}
          />
          <FormActions>
            <Button type="submit" variant="primary" size="large" pending={running}>
              {submitLabel}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Card>
  );
}
