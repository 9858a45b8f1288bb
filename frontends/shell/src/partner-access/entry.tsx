import {
  Button,
  Card,
  Cluster,
  ErrorSummary,
  FieldStack,
  FormActions,
  Link,
  Notice,
  Page,
  PasswordField,
  Section,
  TextField,
} from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import type { Person } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import type { Stage } from './stage.ts';
import { useSignInToAccess } from './use-sign-in-to-access.ts';

graphql(`
  fragment FirstLoginState on FirstLogin {
    step
    accountName
    landlordKind
    organisation
    userNumber
    givenName
    familyName
    email
    hasPassword
  }
`);

interface EntryProps {
  readonly onStage: (stage: Stage) => void;
  readonly onSignedIn: (person: Person) => void;
}

/** S-CAF-01: what this is, the two things received, and the three ways out when it does not work. */
export function Entry(props: EntryProps) {
  const { t } = useTexts();
  const entry = useEntry(props);
  const { form } = entry;
  return (
    <Page
      title={t('partnerAccess.title')}
      lead={t('partnerAccess.lead')}
      width="narrow"
      hasErrors={form.errors.length > 0}
    >
      <Card>
        <form onSubmit={(event) => void entry.submit(event)} noValidate>
          <FieldStack>
            <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
            {entry.refusal !== null && (
              <Notice tone="danger" live>
                {entry.refusal}
              </Notice>
            )}
            <ProblemNotice problem={form.problem} />
            <TextField
              label={t('partnerAccess.login')}
              hint={t('partnerAccess.loginHint')}
              name="login"
              autoComplete="username"
              spellCheck={false}
              value={entry.login}
              onChange={entry.setLogin}
              error={form.errorOf('login')}
            />
            <PasswordField
              label={t('partnerAccess.secret')}
              hint={t('partnerAccess.secretHint')}
              name="secret"
              autoComplete="current-password"
              value={entry.secret}
              onChange={entry.setSecret}
              error={form.errorOf('secret')}
            />
            <FormActions
              aside={
                <Cluster>
                  <Link href="/espace-bailleur-partenaire/mot-de-passe-oublie">{t('signIn.forgotten')}</Link>
                  <Link href="/espace-bailleur-partenaire/probleme">{t('partnerAccess.problem')}</Link>
                </Cluster>
              }
            >
              <Button type="submit" variant="primary" size="large" pending={entry.running}>
                {t('partnerAccess.submit')}
              </Button>
            </FormActions>
          </FieldStack>
        </form>
      </Card>
      <Section title={t('partnerAccess.firstTimeTitle')}>
        <p>{t('partnerAccess.firstTime')}</p>
        <p>{t('partnerAccess.pairing')}</p>
      </Section>
    </Page>
  );
}

function useEntry({ onStage, onSignedIn }: EntryProps) {
  const { t } = useTexts();
  const form = useSmallForm();
  const { signIn, running } = useSignInToAccess();
  const [login, setLogin] = useState('');
  const [secret, setSecret] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    const complete = form.complete({
      login: login.trim() === '' && t('partnerAccess.loginMissing'),
      secret: secret === '' && t('partnerAccess.secretMissing'),
    });
    if (!complete) return;
    const credentials = { login: login.trim(), secret };
    const { result, problem } = await signIn(credentials);
    form.setProblem(problem);
    if (result?.__typename === 'SignedIn') onSignedIn(result.me);
    else if (result?.__typename === 'FirstLoginOpen')
      onStage({ kind: 'FIRST_LOGIN', credentials, firstLogin: result.firstLogin });
    else if (result?.__typename === 'OwnPasswordRequired') onStage({ kind: 'OWN_PASSWORD', credentials });
    else if (result?.__typename === 'SecondFactorRequired') onStage({ kind: 'SECOND_FACTOR', credentials });
    else if (result) setRefusal(result.message);
  }

  return { form, login, setLogin, secret, setSecret, refusal, submit, running };
}
