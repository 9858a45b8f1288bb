import { useMutation } from '@trousseau/space';
import { useToast } from '@trousseau/ui';
import { ReceivedCodeForm } from '../components/received-code-form.tsx';
import { graphql } from '../gql/gql.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

const ConfirmEmailChange = graphql(`
  mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {
    confirmEmailChange(input: $input) {
      ... on EmailChanged { me { ...Person } }
      ... on Refusal { message }
    }
  }
`);

interface ConfirmEmailFormProps {
  readonly newEmail: string;
  readonly onDone: () => void;
}

/** The code received at the new address; until it is typed, nothing has changed. */
export function ConfirmEmailForm({ newEmail, onDone }: ConfirmEmailFormProps) {
  const { t } = useTexts();
  const toast = useToast();
  const session = useSession();
  const { run, running } = useMutation(ConfirmEmailChange);

  async function send(code: string) {
    const { data, problem } = await run(() => ({ input: { code } }));
    const result = data?.confirmEmailChange;
    if (result?.__typename !== 'EmailChanged') return { problem, refusal: result?.message ?? null };
    session.enter(result.me);
    toast({ tone: 'success', title: t('compte.emailDone'), detail: t('compte.othersOut') });
    onDone();
    return { problem, refusal: null };
  }

  return (
    <ReceivedCodeForm
      name="emailCode"
      sentence={t('compte.codeSent', { email: newEmail })}
      label={t('compte.code')}
      submitLabel={t('compte.confirmEmail')}
      otherLabel={t('compte.otherEmail')}
      running={running}
      send={send}
      onOther={onDone}
    />
  );
}
