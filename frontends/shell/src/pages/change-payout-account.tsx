import { type Problem, useMutation } from '@trousseau/space';
import { Button, ErrorSummary, FieldStack, FormActions, longDay, Notice, Page, useToast } from '@trousseau/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Navigate, useNavigate } from 'react-router';
import { type AccountValues, HolderField, ProofField } from '../account/payout-fields.tsx';
import { CheckedIban } from '../components/checked-iban.tsx';
import { fieldErrors } from '../components/field-errors.ts';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

const ChangePayoutAccount = graphql(`
  mutation ChangePayoutAccount($input: ChangePayoutAccountInput!) {
    changePayoutAccount(input: $input) {
      ... on PayoutAccountChanged { space { id maskedIban payoutHeldUntilOn } }
      ... on PayoutAccountRefused { fields { field message } }
      ... on Refusal { message }
    }
  }
`);

const order = ['iban', 'holderName', 'currentPassword'] as const;

/** `/compte/rib`: another account for the space one acts in, against the password; payments wait some days (S59). */
export function ChangePayoutAccountPage() {
  const { t } = useTexts();
  const { me } = useSession();
  const space = me?.space;
  const form = useForm<AccountValues>({
    values: { iban: '', holderName: space?.displayName ?? '', currentPassword: '' },
    resetOptions: { keepDirtyValues: true },
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const { submit, running, problem } = useChange(form);
  if (me === null) return <Navigate to="/connexion?suite=/compte/rib" replace />;
  if (space && (space.role !== 'LANDLORD' || space.status !== 'ACTIVE')) return <Navigate to="/compte" replace />;
  const { control, formState } = form;
  const errors = fieldErrors(formState.errors, order);
  return (
    <Page
      title={t('payout.changeTitle')}
      width="narrow"
      lead={t('payout.changeLead', { name: space?.displayName ?? '' })}
      breadcrumb={[{ href: '/compte', label: t('compte.title') }]}
      hasErrors={formState.isSubmitted && errors.length > 0}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={formState.isSubmitted ? errors : []} submitCount={formState.submitCount} />
          <ProblemNotice problem={problem} />
          <Notice tone="info" title={t('payout.waitTitle')}>
            {t('payout.waitText')}
          </Notice>
          <CheckedIban control={control} />
          <HolderField control={control} spaceName={space?.displayName ?? ''} />
          <ProofField control={control} email={me?.email ?? ''} />
          <FormActions>
            <Button type="submit" variant="primary" size="large" pending={running}>
              {t('payout.submit')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Page>
  );
}

function useChange({ handleSubmit, setError }: ReturnType<typeof useForm<AccountValues>>) {
  const { t, locale } = useTexts();
  const toast = useToast();
  const navigate = useNavigate();
  const { run, running } = useMutation(ChangePayoutAccount);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = handleSubmit(async (values) => {
    const answer = await run((operationId) => ({ input: { operationId, ...values } }));
    setProblem(answer.problem);
    const result = answer.data?.changePayoutAccount;
    if (result?.__typename === 'PayoutAccountChanged') {
      const day = result.space.payoutHeldUntilOn;
      const held = day === null ? {} : { detail: t('payout.held', { day: longDay(day, locale) }) };
      toast({ tone: 'success', title: t('payout.done'), ...held });
      void navigate('/compte');
    } else if (result?.__typename === 'PayoutAccountRefused') {
      for (const { field, message } of result.fields) setError(field as keyof AccountValues, { message });
    } else if (result) setError('currentPassword', { message: result.message });
  });
  return { submit, running, problem };
}
