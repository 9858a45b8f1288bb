import { useMutation } from '@trousseau/space';
import { Button, Card, Cluster, FieldStack, PasswordField, Stack, StatusBadge, useToast } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import type { AccountQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

const RemoveSecondFactor = graphql(`
  mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {
    removeSecondFactor(input: $input) {
      ... on SecondFactorRemoved { me { id } }
      ... on Refusal { message }
    }
  }
`);

const RenewRecoveryCodes = graphql(`
  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {
    renewRecoveryCodes(input: $input) {
      ... on RecoveryCodesRenewed { recoveryCodes }
      ... on Refusal { message }
    }
  }
`);

type InForce = NonNullable<NonNullable<AccountQuery['me']>['secondFactor']>;

interface SecondFactorBlockProps {
  readonly secondFactor: InForce | null;
  readonly reload: () => void;
}

/** Whether a code is asked at sign-in, and what goes with it (S16). */
export function SecondFactorBlock({ secondFactor, reload }: SecondFactorBlockProps) {
  const { t } = useTexts();
  return (
    <Card title={t('secondFactor.title')} headingLevel={2}>
      <Stack gap={4}>
        <p>{t('secondFactor.lead')}</p>
        {secondFactor ? (
          <Keeping inForce={secondFactor} reload={reload} />
        ) : (
          <div>
            <Button href="/double-authentification" icon="shield">
              {t('secondFactor.start')}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}

function Keeping({ inForce, reload }: { readonly inForce: InForce; readonly reload: () => void }) {
  const { t } = useTexts();
  const toast = useToast();
  const form = useSmallForm();
  const remove = useMutation(RemoveSecondFactor);
  const renew = useMutation(RenewRecoveryCodes);
  const [password, setPassword] = useState('');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const running = remove.running || renew.running;
  const input = { currentPassword: password };
  const ready = () => form.complete({ factorPassword: password === '' && t('compte.currentMissing') });

  async function newCodes() {
    if (!ready()) return;
    const { data, problem } = await renew.run(() => ({ input }));
    form.setProblem(problem);
    if (data?.renewRecoveryCodes.__typename === 'RecoveryCodesRenewed') setCodes(data.renewRecoveryCodes.recoveryCodes);
    else if (data) form.refuse('factorPassword', data.renewRecoveryCodes.message);
  }

  async function switchOff() {
    if (!ready()) return;
    const { data, problem } = await remove.run(() => ({ input }));
    form.setProblem(problem);
    if (data?.removeSecondFactor.__typename === 'SecondFactorRemoved') {
      toast({ tone: 'success', title: t('secondFactor.removed') });
      reload();
    } else if (data) form.refuse('factorPassword', data.removeSecondFactor.message);
  }

  if (codes) {
    const kept = () => {
      setCodes(null);
      setPassword('');
      reload();
    };
    return <RecoveryCodes codes={codes} onKept={kept} />;
  }
  return (
    <FieldStack>
      <p>
        <StatusBadge tone="success">{t('secondFactor.on')}</StatusBadge>{' '}
        {t('secondFactor.left', { count: inForce.recoveryCodesLeft })}
      </p>
      <ProblemNotice problem={form.problem} />
      <PasswordField
        label={t('compte.currentPassword')}
        name="factorPassword"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={form.errorOf('factorPassword')}
      />
      <Cluster>
        <Button pending={running} onPress={() => void newCodes()}>
          {t('secondFactor.renew')}
        </Button>
        <Button variant="quiet" pending={running} onPress={() => void switchOff()}>
          {t('secondFactor.remove')}
        </Button>
      </Cluster>
    </FieldStack>
  );
}
