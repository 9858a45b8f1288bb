import { useMutation } from '@trousseau/space';
import { Button, Disclosure, ErrorSummary, FieldStack, PasswordField, TextField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { heldPassword, holdPassword } from '../session/held-password.ts';
import { useTexts } from '../use-texts.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { useSmallForm } from './use-small-form.ts';

const ChangeRegisteredEmail = graphql(`
  mutation ChangeRegisteredEmail($input: ChangeRegisteredEmailInput!) {
    changeRegisteredEmail(input: $input) {
      ... on ActivationCodeSent { email resendAfterSeconds codeValidMinutes }
      ... on Refusal { message }
    }
  }
`);

/** « Changer d’adresse » before activation: the code leaves again, to the right address. */
export function MistypedAddress({ email }: { readonly email: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const form = useSmallForm();
  const { run, running } = useMutation(ChangeRegisteredEmail);
  const [newEmail, setNewEmail] = useState('');
  const [typedPassword, setTypedPassword] = useState('');
  const held = heldPassword(email);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const password = held ?? typedPassword;
    const ready = form.complete({
      newEmail: !/.+@.+\..+/.test(newEmail) && t('signUp.emailMissing'),
      registeredPassword: password === '' && t('signIn.passwordMissing'),
    });
    if (!ready) return;
    const answer = await run(() => ({ input: { email, password, newEmail: newEmail.trim() } }));
    form.setProblem(answer.problem);
    const result = answer.data?.changeRegisteredEmail;
    if (result?.__typename === 'ActivationCodeSent') {
      holdPassword(result.email, password);
      void navigate('/activation', { replace: true, state: { ...result } });
    } else if (result) {
      form.refuse(
        result.__typename === 'SignInRefused' && held === null ? 'registeredPassword' : 'newEmail',
        result.message,
      );
    }
  }

  return (
    <Disclosure title={t('activation.otherAddress')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
          <ProblemNotice problem={form.problem} />
          <TextField
            label={t('activation.rightAddress')}
            name="newEmail"
            type="email"
            autoComplete="email"
            spellCheck={false}
            value={newEmail}
            onChange={setNewEmail}
            error={form.errorOf('newEmail')}
          />
          {held === null && (
            <PasswordField
              label={t('activation.password')}
              hint={t('activation.passwordHint')}
              name="registeredPassword"
              autoComplete="current-password"
              value={typedPassword}
              onChange={setTypedPassword}
              error={form.errorOf('registeredPassword')}
            />
          )}
          <div>
            <Button type="submit" pending={running}>
              {t('activation.sendThere')}
            </Button>
          </div>
        </FieldStack>
      </form>
    </Disclosure>
  );
}
