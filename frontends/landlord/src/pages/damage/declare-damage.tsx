import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, FormActions, Notice, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import type { DamageOpening } from './damage.tsx';
import { DamageForm } from './damage-form.tsx';
import { emptyRow, useDamageForm } from './use-damage-form.ts';

const DeclareDamageMutation = graphql(`
  mutation DeclareDamage($input: DeclareDamageInput!) {
    declareDamage(input: $input) {
      ... on DamageDeclared { claim { id status } }
      ... on DamageStatementRefused { fields { field message } }
      ... on Refusal { message }
    }
  }
`);

interface DeclareDamageProps {
  readonly contractId: string;
  readonly damage: DamageOpening;
}

/** The form that declares damage; the papers are asked for on the next page, where nothing typed here is asked again. */
export function DeclareDamage({ contractId, damage }: DeclareDamageProps) {
  const { t } = useTexts();
  const { basePath, notify } = useSpace();
  const navigate = useNavigate();
  const { run, running } = useMutation(DeclareDamageMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const form = useDamageForm(contractId, {
    depositCents: damage.depositCents,
    usedForRentCents: 0,
    rows: [emptyRow()],
  });

  async function declare() {
    const answer = await run((operationId) => ({ input: { operationId, contractId, ...form.input() } }));
    setProblem(answer.problem);
    const result = answer.data?.declareDamage;
    setMessage(result?.__typename === 'TenantExitNotDeclared' ? result.message : null);
    if (result?.__typename === 'DamageStatementRefused') form.refuse(result.fields);
    if (result?.__typename !== 'DamageDeclared') return;
    notify({ tone: 'success', text: t('damage.declared') });
    await navigate(`${basePath}/degradations/${result.claim.id}`);
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void declare();
      }}
    >
      <Stack gap={6}>
        <DamageForm form={form} hasDeposit={damage.hasDeposit} categories={damage.categories} />
        <ProblemNotice problem={problem} />
        {message && (
          <Notice tone="danger" live>
            {message}
          </Notice>
        )}
        <FormActions>
          <Button type="submit" variant="primary" size="large" pending={running}>
            {t('damage.declare')}
          </Button>
          <Button variant="quiet" href={`${basePath}/contrats/${contractId}`}>
            {t('damage.back')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
