import { useMutation } from '@trousseau/space';
import { Link } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import type { StepProps } from './first-login.tsx';
import { PasswordForm } from './password-form.tsx';

const ChooseFirstLoginPassword = graphql(`
  mutation ChooseFirstLoginPassword($input: ChooseFirstLoginPasswordInput!) {
    chooseFirstLoginPassword(input: $input) {
      ... on FirstLoginOpen { firstLogin { ...FirstLoginState } }
      ... on Refusal { message }
    }
  }
`);

/** S-CAF-02 (3): one's own password; for an address that signs in already, the one it has. */
export function PasswordStep({ credentials, firstLogin, onNext }: StepProps) {
  const { t } = useTexts();
  const { run, running } = useMutation(ChooseFirstLoginPassword);
  const { hasPassword, email } = firstLogin;

  async function send(password: string) {
    const answer = await run(() => ({ input: { ...credentials, password } }));
    const result = answer.data?.chooseFirstLoginPassword;
    if (result?.__typename === 'FirstLoginOpen') onNext(result.firstLogin);
    const refusal = result && result.__typename !== 'FirstLoginOpen' ? result.message : null;
    return { problem: answer.problem, refusal };
  }

  return (
    <PasswordForm
      email={email ?? ''}
      isKnown={hasPassword}
      label={t(hasPassword ? 'partnerAccess.password.known' : 'partnerAccess.password.own')}
      submitLabel={t('partnerAccess.continue')}
      running={running}
      onSend={send}
      aside={hasPassword ? <Link href="/mot-de-passe-oublie">{t('signIn.forgotten')}</Link> : undefined}
    />
  );
}
