import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, FormActions, Notice, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import type { DamageOpening } from './damage.tsx';
import type { ShownDamage } from './damage-claim.tsx';
import { DamageForm } from './damage-form.tsx';
import { useDamageForm } from './use-damage-form.ts';

const SaveStatement = graphql(`
  mutation SaveDamageStatement($input: SaveDamageStatementInput!) {
    saveDamageStatement(input: $input) {
      ... on DamageStatementSaved { claim { id version items { id room words category repairCents proof yearsServed } } }
      ... on DamageStatementRefused { fields { field message } }
      ... on StaleVersion { currentVersion }
      ... on Refusal { message }
    }
  }
`);

interface EditDamageProps {
  readonly claim: ShownDamage;
  readonly contractId: string;
  readonly opening: Pick<DamageOpening, 'hasDeposit' | 'categories'>;
}

/** The repairs of a declared file, to complete until an officer has checked it: a quote becomes an invoice, a line is added. */
export function EditDamage({ claim, contractId, opening }: EditDamageProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(SaveStatement);
  const [version, setVersion] = useState(claim.version);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [overtaken, setOvertaken] = useState(false);
  const form = useDamageForm(contractId, {
    depositCents: claim.depositCents,
    usedForRentCents: claim.depositUsedForRentCents,
    rows: claim.items.map(({ yearsServed, ...item }) => ({
      ...item,
      years: yearsServed === null ? '' : String(yearsServed),
    })),
  });

  async function save() {
    const answer = await run(() => ({ input: { damageClaimId: claim.id, version, ...form.input() } }));
    setProblem(answer.problem);
    const result = answer.data?.saveDamageStatement;
    setOvertaken(result?.__typename === 'StaleVersion');
    if (result?.__typename === 'DamageStatementRefused') form.refuse(result.fields);
    if (result?.__typename !== 'DamageStatementSaved') return;
    setVersion(result.claim.version);
    notify({ tone: 'success', text: t('damage.saved') });
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap={6}>
        <DamageForm form={form} hasDeposit={opening.hasDeposit} categories={opening.categories} />
        <ProblemNotice problem={problem} />
        {overtaken && (
          <Notice tone="warning" live title={t('account.overtaken')}>
            {t('damage.overtaken')}
          </Notice>
        )}
        <FormActions>
          <Button type="submit" variant="primary" pending={running}>
            {t('damage.save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
