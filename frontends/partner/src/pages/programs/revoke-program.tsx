import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Dialog } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';

const Revoke = graphql(`
  mutation RevokeProgram($input: RevokeApiClientInput!) {
    revokeApiClient(input: $input) { ... on ApiClientRevoked { apiClient { ...Program } } }
  }
`);

interface RevokeProgramProps {
  readonly program: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Closes an access for good: says first what stops. */
export function RevokeProgram({ program, onClose }: RevokeProgramProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Revoke);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { id, name } = program;

  async function confirm() {
    const answer = await run(() => ({ input: { apiClientId: id } }));
    setProblem(answer.problem);
    if (!answer.data) return;
    notify({ tone: 'success', text: t('programs.revoked', { name }) });
    onClose();
  }

  return (
    <Dialog
      title={t('programs.revokeTitle', { name })}
      isOpen
      tone="danger"
      confirmLabel={t('programs.revoke')}
      onConfirm={() => void confirm()}
      onClose={onClose}
      pending={running}
    >
      <ProblemNotice problem={problem} />
      <p>{t('programs.revokeText')}</p>
    </Dialog>
  );
}
