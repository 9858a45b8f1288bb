import { type Problem, useMutation } from '@trousseau/space';
import { Button, Dialog, FieldStack, PasswordField, Stack } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { SecretShown } from './secret-shown.tsx';

const Renew = graphql(`
  mutation RenewSecret($input: RotateApiClientSecretInput!) {
    rotateApiClientSecret(input: $input) {
      ... on ApiClientSecretRotated { secret apiClient { ...Program } }
      ... on Refusal { message }
    }
  }
`);

interface RenewSecretProps {
  readonly program: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Another secret, against the password; it is shown in the same dialog, once. */
export function RenewSecret({ program, onClose }: RenewSecretProps) {
  const { t } = useTexts();
  const { run, running } = useMutation(Renew);
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [renewed, setRenewed] = useState<{ readonly secret: string | null } | null>(null);
  const { id, name } = program;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setError(password === '' ? t('programs.passwordMissing') : undefined);
    if (password === '') return;
    const answer = await run((operationId) => ({ input: { operationId, apiClientId: id, currentPassword: password } }));
    setProblem(answer.problem);
    const result = answer.data?.rotateApiClientSecret;
    if (result?.__typename === 'ApiClientSecretRotated') setRenewed({ secret: result.secret });
    else if (result) setError(result.message);
  }

  if (renewed) {
    return (
      <Dialog title={t('programs.renewedTitle', { name })} isOpen onClose={onClose}>
        <Stack>
          <SecretShown clientId={id} secret={renewed.secret} />
          <div>
            <Button variant="primary" onPress={onClose}>
              {t('programs.kept')}
            </Button>
          </div>
        </Stack>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('programs.renewTitle', { name })} isOpen onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <ProblemNotice problem={problem} />
          <p>{t('programs.renewText')}</p>
          <PasswordField
            label={t('programs.password')}
            name="currentPassword"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            error={error}
          />
          <div>
            <Button type="submit" variant="primary" icon="key" pending={running}>
              {t('programs.renew')}
            </Button>
          </div>
        </FieldStack>
      </form>
    </Dialog>
  );
}
