import { useMutation } from '@trousseau/space';
import { Button, Cluster, Dialog, PasswordField, Stack } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { proofRequest } from './proof-request.ts';

const ProveAgainMutation = graphql(`
  mutation ProveAgain($input: ProveAgainInput!) {
    proveAgain(input: $input) {
      ... on IdentityProved { me { id } }
      ... on Refusal { message }
    }
  }
`);

/** Asks for the password or a code over the page in progress (S16); what was being sent is then sent, and nothing typed is lost. */
export function ProveAgain() {
  const { t } = useTexts();
  const form = useSmallForm();
  const { run, running } = useMutation(ProveAgainMutation);
  const [proof, setProof] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!form.complete({ proof: proof === '' && t('stepUp.missing') })) return;
    // Six digits are never a password (R-ACC-03): one field takes both.
    const input = /^\d{3} ?\d{3}$/.test(proof.trim()) ? { code: proof } : { password: proof };
    const { data, problem } = await run(() => ({ input }));
    form.setProblem(problem);
    if (data?.proveAgain.__typename === 'IdentityProved') proofRequest.settle(true);
    else if (data) form.refuse('proof', data.proveAgain.message);
  }

  return (
    <Dialog title={t('stepUp.title')} isOpen onClose={() => proofRequest.settle(false)}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap={5}>
          <p>{t('stepUp.lead')}</p>
          <ProblemNotice problem={form.problem} />
          <PasswordField
            label={t('stepUp.proof')}
            name="proof"
            autoComplete="current-password"
            value={proof}
            onChange={setProof}
            error={form.errorOf('proof')}
          />
          <Cluster>
            <Button type="submit" variant="primary" pending={running}>
              {t('stepUp.confirm')}
            </Button>
            <Button variant="quiet" onPress={() => proofRequest.settle(false)}>
              {t('stepUp.cancel')}
            </Button>
          </Cluster>
        </Stack>
      </form>
    </Dialog>
  );
}
