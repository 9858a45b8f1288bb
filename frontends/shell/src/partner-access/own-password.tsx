import { useMutation } from '@trousseau/space';
import { Page } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import type { Person } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import { PasswordForm } from './password-form.tsx';
import type { Credentials, Stage } from './stage.ts';

const ReplaceTemporaryPassword = graphql(`
  mutation ReplaceTemporaryPassword($input: ReplaceTemporaryPasswordInput!) {
    replaceTemporaryPassword(input: $input) {
      ... on SignedIn { me { ...Person } }
      ... on Refusal { message }
    }
  }
`);

interface OwnPasswordProps {
  readonly credentials: Credentials;
  readonly onStage: (stage: Stage) => void;
  readonly onSignedIn: (person: Person) => void;
}

/** R-CAF-06: the temporary password was right; one's own takes its place before anything else. */
export function OwnPassword({ credentials, onStage, onSignedIn }: OwnPasswordProps) {
  const { t } = useTexts();
  const { run, running } = useMutation(ReplaceTemporaryPassword);

  async function send(password: string) {
    const answer = await run(() => ({ input: { ...credentials, password, userAgent: navigator.userAgent } }));
    const result = answer.data?.replaceTemporaryPassword;
    if (result?.__typename === 'SignedIn') onSignedIn(result.me);
    else if (result?.__typename === 'SecondFactorRequired')
      onStage({ kind: 'SECOND_FACTOR', credentials: { login: credentials.login, secret: password } });
    return { problem: answer.problem, refusal: result && result.__typename !== 'SignedIn' ? result.message : null };
  }

  return (
    <Page title={t('newPassword.title')} lead={t('partnerAccess.ownPassword')} width="narrow">
      <PasswordForm
        email={credentials.login}
        isKnown={false}
        label={t('newPassword.password')}
        submitLabel={t('newPassword.submit')}
        running={running}
        onSend={send}
      />
    </Page>
  );
}
