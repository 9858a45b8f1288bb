import { useMutation, useSpace } from '@trousseau/space';
import { Button, Card, Cluster, DescriptionList, Dialog, Link, Stack, StatusBadge, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import type { OfficerAccountFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { momentInWords } from '../words.ts';

const LockAccount = graphql(`
  mutation LockAccount($input: LockAccountInput!) {
    lockAccount(input: $input) { ... on AccountLocked { account { ...OfficerAccount } } ... on Refusal { message } }
  }
`);
const UnlockAccount = graphql(`
  mutation UnlockAccount($input: UnlockAccountInput!) {
    unlockAccount(input: $input) { ... on AccountUnlocked { account { ...OfficerAccount } } ... on Refusal { message } }
  }
`);
const EndAccountSessions = graphql(`
  mutation EndAccountSessions($input: EndAccountSessionsInput!) {
    endAccountSessions(input: $input) {
      ... on AccountSessionsEnded { account { ...OfficerAccount } }
      ... on Refusal { message }
    }
  }
`);
const ResetSecondFactor = graphql(`
  mutation ResetSecondFactor($input: ResetSecondFactorInput!) {
    resetSecondFactor(input: $input) {
      ... on SecondFactorReset { account { ...OfficerAccount } }
      ... on Refusal { message }
    }
  }
`);
const ReleaseEmail = graphql(`
  mutation ReleaseEmail($input: ReleaseEmailInput!) {
    releaseEmail(input: $input) { ... on EmailReleased { identityId } ... on Refusal { message } }
  }
`);

type Act = 'lock' | 'unlock' | 'endSessions' | 'resetFactor' | 'release';

interface AccountCardProps {
  readonly account: OfficerAccountFragment;
  readonly onChanged: (account: OfficerAccountFragment | null) => void;
}

/** What an officer may know of an account, and do to it; each act asks for its own reason. */
export function AccountCard({ account, onChanged }: AccountCardProps) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const [act, setAct] = useState<Act | null>(null);
  const { id, email, displayName, role, status, registeredAt, sessionCount, hasSecondFactor } = account;
  const works = status === 'ACTIVE' || status === 'LOCKED';
  return (
    <Card title={displayName ?? email} headingLevel={2}>
      <Stack gap={4}>
        <DescriptionList
          items={[
            { label: t('accounts.email'), value: email },
            { label: t('accounts.role'), value: t(`auditRole.${role}`) },
            { label: t('accounts.status'), value: <Status status={status} /> },
            { label: t('accounts.registered'), value: momentInWords(registeredAt, locale) },
            { label: t('accounts.sessions'), value: String(sessionCount) },
            { label: t('accounts.secondFactor'), value: t(hasSecondFactor ? 'accounts.yes' : 'accounts.no') },
          ]}
        />
        <p>
          <Link href={`${basePath}/journal?objet=${id}`}>{t('accounts.audit')}</Link>
        </p>
        <Cluster>
          {status === 'ACTIVE' && <Button onPress={() => setAct('lock')}>{t('accounts.act.lock')}</Button>}
          {status === 'LOCKED' && <Button onPress={() => setAct('unlock')}>{t('accounts.act.unlock')}</Button>}
          {sessionCount > 0 && <Button onPress={() => setAct('endSessions')}>{t('accounts.act.endSessions')}</Button>}
          {hasSecondFactor && <Button onPress={() => setAct('resetFactor')}>{t('accounts.act.resetFactor')}</Button>}
          {!works && <Button onPress={() => setAct('release')}>{t('accounts.act.release')}</Button>}
        </Cluster>
      </Stack>
      {act && <ReasonDialog act={act} account={account} onClose={() => setAct(null)} onChanged={onChanged} />}
    </Card>
  );
}

function Status({ status }: { readonly status: OfficerAccountFragment['status'] }) {
  const { t } = useTexts();
  const tone = status === 'ACTIVE' ? 'success' : status === 'LOCKED' ? 'danger' : 'neutral';
  return <StatusBadge tone={tone}>{t(`accounts.statuses.${status}`)}</StatusBadge>;
}

function ReasonDialog({ act, account, onClose, onChanged }: AccountCardProps & { act: Act; onClose: () => void }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const acts = useActs();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [problem, setProblem] = useState<Parameters<typeof ProblemNotice>[0]['problem']>(null);

  async function confirm() {
    const { result, problem: trouble } = await acts.run(act, { identityId: account.id, reason });
    setProblem(trouble);
    if (!result) return;
    if ('message' in result) return setError(result.message);
    notify({ tone: 'success', text: t(`accounts.done.${act}`) });
    onChanged('account' in result ? result.account : null);
    onClose();
  }

  return (
    <Dialog
      title={t(`accounts.act.${act}`)}
      isOpen
      onClose={onClose}
      confirmLabel={t(`accounts.confirm.${act}`)}
      onConfirm={() => void confirm()}
      pending={acts.running}
    >
      <Stack gap={4}>
        <p>{t(`accounts.what.${act}`)}</p>
        <ProblemNotice problem={problem} />
        <TextField
          label={t('accounts.reason')}
          hint={t('accounts.reasonHint')}
          name="actReason"
          rows={3}
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={error}
        />
      </Stack>
    </Dialog>
  );
}

function useActs() {
  const lock = useMutation(LockAccount);
  const unlock = useMutation(UnlockAccount);
  const endSessions = useMutation(EndAccountSessions);
  const resetFactor = useMutation(ResetSecondFactor);
  const release = useMutation(ReleaseEmail);
  const run = async (act: Act, input: { identityId: string; reason: string }) => {
    if (act === 'lock') {
      const { data, problem } = await lock.run(() => ({ input }));
      return { result: data?.lockAccount, problem };
    }
    if (act === 'unlock') {
      const { data, problem } = await unlock.run(() => ({ input }));
      return { result: data?.unlockAccount, problem };
    }
    if (act === 'endSessions') {
      const { data, problem } = await endSessions.run(() => ({ input }));
      return { result: data?.endAccountSessions, problem };
    }
    if (act === 'resetFactor') {
      const { data, problem } = await resetFactor.run(() => ({ input }));
      return { result: data?.resetSecondFactor, problem };
    }
    const { data, problem } = await release.run(() => ({ input }));
    return { result: data?.releaseEmail, problem };
  };
  return { run, running: [lock, unlock, endSessions, resetFactor, release].some(({ running }) => running) };
}
