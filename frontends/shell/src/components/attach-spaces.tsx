import { useMutation } from '@trousseau/space';
import { Button, Card, ErrorSummary, FieldStack, TextField, useToast } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { CodeStep } from '../session/code-step.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { ReceivedCodeForm } from './received-code-form.tsx';
import { useSmallForm } from './use-small-form.ts';

const RequestSpaceAttachment = graphql(`
  mutation RequestSpaceAttachment($input: RequestSpaceAttachmentInput!) {
    requestSpaceAttachment(input: $input) {
      ... on AttachmentCodeSent { email }
      ... on Refusal { message }
    }
  }
`);

const ConfirmSpaceAttachment = graphql(`
  mutation ConfirmSpaceAttachment($input: ConfirmSpaceAttachmentInput!) {
    confirmSpaceAttachment(input: $input) {
      ... on SpacesAttached { attachedCount me { ...Person } }
      ... on Refusal { message }
    }
  }
`);

/** For who opened a space with another address: proved by a code, it joins this ring (D-ACC-04). */
export function AttachSpaces() {
  const { t } = useTexts();
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <Card title={t('attach.title')} headingLevel={2}>
      <p>{t('attach.lead')}</p>
      {sentTo === null ? <AskForm onSent={setSentTo} /> : <CodeForm email={sentTo} onDone={() => setSentTo(null)} />}
    </Card>
  );
}

function AskForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const { t } = useTexts();
  const form = useSmallForm();
  const { run, running } = useMutation(RequestSpaceAttachment);
  const [email, setEmail] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!form.complete({ attachEmail: email.trim() === '' && t('attach.emailMissing') })) return;
    const { data, problem } = await run(() => ({ input: { email } }));
    form.setProblem(problem);
    const result = data?.requestSpaceAttachment;
    if (result?.__typename === 'AttachmentCodeSent') onSent(result.email);
    else if (result) form.refuse('attachEmail', result.message);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <FieldStack>
        <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
        <ProblemNotice problem={form.problem} />
        <TextField
          label={t('attach.email')}
          name="attachEmail"
          type="email"
          autoComplete="off"
          value={email}
          onChange={setEmail}
          error={form.errorOf('attachEmail')}
        />
        <div>
          <Button type="submit" pending={running}>
            {t('attach.send')}
          </Button>
        </div>
      </FieldStack>
    </form>
  );
}

function CodeForm({ email, onDone }: { readonly email: string; readonly onDone: () => void }) {
  const { t } = useTexts();
  const toast = useToast();
  const session = useSession();
  const { run, running } = useMutation(ConfirmSpaceAttachment);
  const [proved, setProved] = useState<string | null>(null);

  async function send(code: string, secondFactorCode: string | null) {
    const { data, problem } = await run(() => ({ input: { code, secondFactorCode } }));
    const result = data?.confirmSpaceAttachment;
    if (result?.__typename === 'SecondFactorRequired') setProved(code);
    if (result?.__typename !== 'SpacesAttached') return { problem, refused: result ?? null };
    session.enter(result.me);
    toast({ tone: 'success', title: t('attach.done', { count: result.attachedCount }) });
    onDone();
    return { problem, refused: null };
  }

  if (proved !== null)
    return (
      <CodeStep
        sentence={t('attach.secondFactor')}
        send={(secondFactorCode) => send(proved, secondFactorCode)}
        running={running}
        onBack={onDone}
      />
    );
  return (
    <ReceivedCodeForm
      name="attachCode"
      sentence={t('attach.sent', { email })}
      label={t('attach.code')}
      submitLabel={t('attach.confirm')}
      otherLabel={t('attach.other')}
      running={running}
      send={async (code) => {
        const { problem, refused } = await send(code, null);
        return { problem, refusal: refused?.message ?? null };
      }}
      onOther={onDone}
    />
  );
}
