import { useMutation, useQuery } from '@trousseau/space';
import {
  Button,
  Card,
  Checkbox,
  ErrorState,
  ErrorSummary,
  FieldStack,
  FormActions,
  Notice,
  Skeleton,
} from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import type { AccessTextName } from '../gql/graphql.ts';
import type { Person } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import type { StepProps } from './first-login.tsx';

const TextsQuestion = graphql(`
  query AccessTexts {
    accessTexts { text version title paragraphs }
  }
`);

const AcceptAccessText = graphql(`
  mutation AcceptAccessText($input: AcceptAccessTextInput!) {
    acceptAccessText(input: $input) {
      ... on FirstLoginOpen { firstLogin { ...FirstLoginState } }
      ... on SignedIn { me { ...Person } }
      ... on FirstLoginDone { email }
      ... on Refusal { message }
    }
  }
`);

interface TextStepProps extends StepProps {
  readonly text: AccessTextName;
  readonly onSignedIn: (person: Person) => void;
  readonly onDone: (email: string) => void;
}

/** S-CAF-02 (4) and (5): a text to read, and its box. What is kept is the version that was on this page. */
export function TextStep(props: TextStepProps) {
  const { t } = useTexts();
  const { data, loading, problem, reload } = useQuery(TextsQuestion, {});
  const shown = data?.accessTexts.find(({ text }) => text === props.text);
  const step = useAcceptance(props, shown?.version ?? '');
  const { form } = step;
  if (loading) return <Skeleton kind="card" />;
  if (!shown) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return (
    <Card>
      <form onSubmit={(event) => void step.submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
          {step.refusal !== null && (
            <Notice tone="danger" live>
              {step.refusal}
            </Notice>
          )}
          <ProblemNotice problem={form.problem} />
          <ul>
            {shown.paragraphs.map((paragraph) => (
              <li key={paragraph}>{paragraph}</li>
            ))}
          </ul>
          <Checkbox
            name="accepted"
            label={t(`partnerAccess.accept.${props.text}`)}
            description={t('partnerAccess.accept.version', { version: shown.version })}
            value={step.accepted}
            onChange={step.setAccepted}
            error={form.errorOf('accepted')}
          />
          <FormActions>
            <Button type="submit" variant="primary" size="large" pending={step.running}>
              {t(props.text === 'TERMS' ? 'partnerAccess.finish' : 'partnerAccess.continue')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Card>
  );
}

function useAcceptance({ credentials, text, onNext, onSignedIn, onDone }: TextStepProps, version: string) {
  const { t } = useTexts();
  const form = useSmallForm();
  const [accepted, setAccepted] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { run, running } = useMutation(AcceptAccessText);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    if (!form.complete({ accepted: !accepted && t('partnerAccess.accept.missing') })) return;
    const input = { ...credentials, text, version, userAgent: navigator.userAgent };
    const answer = await run(() => ({ input }));
    form.setProblem(answer.problem);
    const result = answer.data?.acceptAccessText;
    if (result?.__typename === 'FirstLoginOpen') onNext(result.firstLogin);
    else if (result?.__typename === 'SignedIn') onSignedIn(result.me);
    else if (result?.__typename === 'FirstLoginDone') onDone(result.email);
    else if (result) setRefusal(result.message);
  }

  return { form, accepted, setAccepted, refusal, submit, running };
}
