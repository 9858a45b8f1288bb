import { type Problem, useMutation } from '@trousseau/space';
import { Button, Dialog, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { SecretShown } from './secret-shown.tsx';

const Renew = graphql(`
  mutation RenewSecret($input: RotateApiClientSecretInput!) {
    rotateApiClientSecret(input: $input) {
      ... on ApiClientSecretRotated { secret apiClient { ...Program } }
    }
  }
`);

interface RenewSecretProps {
  readonly program: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Another secret, against a fresh proof that the graph client asks for; it is shown in the same dialog, once. */
export function RenewSecret({ program, onClose }: RenewSecretProps) {
  const { t } = useTexts();
  const { run, running } = useMutation(Renew);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [renewed, setRenewed] = useState<{ readonly secret: string | null } | null>(null);
  const { id, name } = program;

  async function renew() {
    const answer = await run((operationId) => ({ input: { operationId, apiClientId: id } }));
    setProblem(answer.problem);
    if (answer.data) setRenewed({ secret: answer.data.rotateApiClientSecret.secret });
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
      <Stack>
        <ProblemNotice problem={problem} />
        <p>{t('programs.renewText')}</p>
        <div>
          <Button variant="primary" icon="key" pending={running} onPress={() => void renew()}>
            {t('programs.renew')}
          </Button>
        </div>
      </Stack>
    </Dialog>
  );
}
