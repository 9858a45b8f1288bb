import { useMutation, useSpace } from '@trousseau/space';
import { Button, Card, EmptyState, FieldStack, FormActions, Page, Stack, TextField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import type { OfficerAccountFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { AccountCard } from './account-card.tsx';

graphql(`
  fragment OfficerAccount on OfficerAccount {
    id spaceId email displayName role status registeredAt sessionCount hasSecondFactor
  }
`);

const LookUpAccount = graphql(`
  mutation LookUpAccount($input: LookUpAccountInput!) {
    lookUpAccount(input: $input) {
      ... on AccountLookedUp { account { ...OfficerAccount } }
      ... on Refusal { message }
    }
  }
`);

/** One account, found by its exact address and for a reason; the address is in no URL. */
export function Accounts() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { run, running } = useMutation(LookUpAccount);
  const [email, setEmail] = useState('');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<{ email?: string; reason?: string }>({});
  const [problem, setProblem] = useState<Parameters<typeof ProblemNotice>[0]['problem']>(null);
  const [found, setFound] = useState<OfficerAccountFragment | null | undefined>();

  async function search(event: FormEvent) {
    event.preventDefault();
    const missing = {
      ...(/.+@.+\..+/.test(email) ? {} : { email: t('accounts.emailMissing') }),
      ...(reason.trim() ? {} : { reason: t('accounts.reasonMissing') }),
    };
    setErrors(missing);
    setFound(undefined);
    if (Object.keys(missing).length > 0) return;
    const { data, problem: trouble } = await run(() => ({ input: { email, reason } }));
    setProblem(trouble);
    const result = data?.lookUpAccount;
    if (result?.__typename === 'AccountLookedUp') setFound(result.account);
    else if (result) setErrors({ reason: result.message });
  }

  return (
    <Page
      title={t('accounts.title')}
      lead={t('accounts.lead')}
      breadcrumb={[{ href: basePath, label: t('navigation.home') }]}
    >
      <Stack gap={5}>
        <Card>
          <form onSubmit={(event) => void search(event)} noValidate>
            <FieldStack>
              <ProblemNotice problem={problem} />
              <TextField
                label={t('accounts.email')}
                name="email"
                type="email"
                autoComplete="off"
                value={email}
                onChange={setEmail}
                error={errors.email}
              />
              <TextField
                label={t('accounts.reason')}
                hint={t('accounts.reasonHint')}
                name="reason"
                rows={2}
                maxLength={500}
                value={reason}
                onChange={setReason}
                error={errors.reason}
              />
              <FormActions>
                <Button type="submit" variant="primary" icon="search" pending={running}>
                  {t('accounts.search')}
                </Button>
              </FormActions>
            </FieldStack>
          </form>
        </Card>
        {found === null && (
          <EmptyState title={t('accounts.none')} icon="user">
            {t('accounts.noneHint')}
          </EmptyState>
        )}
        {found && <AccountCard key={found.id} account={found} onChanged={setFound} />}
      </Stack>
    </Page>
  );
}
