import { type Problem, useMutation } from '@trousseau/space';
import { Button, Card, Dialog, Link, Stack, useToast } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { ClosingQuery } from '../gql/graphql.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import { Refused } from './refused.tsx';

const CloseSpace = graphql(`
  mutation CloseSpace($input: CloseSpaceInput!) {
    closeSpace(input: $input) {
      ... on SpaceClosed { spaceId me { ...Person } }
      ... on Refusal { message }
    }
  }
`);

export type SpaceClosing = NonNullable<ClosingQuery['me']>['closing']['spaces'][number];

interface SpaceClosingCardProps {
  readonly space: SpaceClosing;
  readonly keptYears: number;
  readonly onClosed: () => void;
  readonly onEverythingClosed: () => void;
}

/** One space: what has to be done first, or the button that closes it. */
export function SpaceClosingCard({ space, keptYears, onClosed, onEverythingClosed }: SpaceClosingCardProps) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  const close = useClosing(space, { onClosed, onEverythingClosed });
  const name = space.displayName ?? t('closing.unnamed');
  return (
    <Card title={name} headingLevel={2}>
      <Stack gap={4}>
        {space.obstacles.length > 0 && (
          <>
            <p>{t('closing.first')}</p>
            <ul>
              {space.obstacles.map((obstacle) => (
                <li key={obstacle}>{obstacle}</li>
              ))}
            </ul>
          </>
        )}
        {space.keepsAccounts && <p>{t('closing.keepsAccounts', { years: keptYears })}</p>}
        {!space.isSoleOwner && <Link href="/personnes">{t('closing.leave')}</Link>}
        <Refused refusal={close.refusal} problem={close.problem} />
        {space.obstacles.length === 0 && (
          <div>
            <Button variant="danger" onPress={() => setAsking(true)} label={t('closing.closeNamed', { name })}>
              {t('closing.close')}
            </Button>
          </div>
        )}
      </Stack>
      <Dialog
        title={t('closing.sure', { name })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        tone="danger"
        confirmLabel={t('closing.confirm')}
        onConfirm={() => void close.run().finally(() => setAsking(false))}
        pending={close.running}
      >
        <p>{t('closing.sureText')}</p>
        {space.otherMemberCount > 0 && <p>{t('closing.others', { count: space.otherMemberCount })}</p>}
      </Dialog>
    </Card>
  );
}

function useClosing(
  { spaceId }: SpaceClosing,
  { onClosed, onEverythingClosed }: Pick<SpaceClosingCardProps, 'onClosed' | 'onEverythingClosed'>,
) {
  const { t } = useTexts();
  const { enter } = useSession();
  const toast = useToast();
  const mutation = useMutation(CloseSpace);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function run() {
    const { data, problem: trouble } = await mutation.run((operationId) => ({ input: { operationId, spaceId } }));
    setProblem(trouble);
    const result = data?.closeSpace;
    if (!result) return;
    if (result.__typename !== 'SpaceClosed') return setRefusal(result.message);
    if (!result.me) return onEverythingClosed();
    enter(result.me);
    toast({ tone: 'success', title: t('closing.done'), detail: t('closing.doneDetail') });
    onClosed();
  }
  return { run, refusal, running: mutation.running, problem };
}
