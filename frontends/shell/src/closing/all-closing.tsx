import { type Problem, useMutation } from '@trousseau/space';
import { Button, Card, Dialog, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { Refused } from './refused.tsx';
import type { SpaceClosing } from './space-closing-card.tsx';

const CloseAccount = graphql(`
  mutation CloseAccount($input: CloseAccountInput!) {
    closeAccount(input: $input) {
      ... on AccountClosed { identityId }
      ... on Refusal { message }
    }
  }
`);

/** Every space of one's own, and the login with them. */
export function AllClosing({ spaces, onClosed }: { spaces: readonly SpaceClosing[]; onClosed: () => void }) {
  const { t } = useTexts();
  const { run, running } = useMutation(CloseAccount);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isBlocked = spaces.some(({ isSoleOwner, obstacles }) => isSoleOwner && obstacles.length > 0);

  async function close() {
    const spaceIds = spaces.map(({ spaceId }) => spaceId);
    const { data, problem: trouble } = await run((operationId) => ({ input: { operationId, spaceIds } }));
    setAsking(false);
    setProblem(trouble);
    if (data?.closeAccount.__typename === 'AccountClosed') onClosed();
    else setRefusal(data?.closeAccount.message ?? null);
  }

  return (
    <Card title={t('closing.allTitle')} headingLevel={2}>
      <Stack gap={4}>
        <p>{t(isBlocked ? 'closing.allBlocked' : 'closing.allText')}</p>
        <Refused refusal={refusal} problem={problem} />
        {!isBlocked && (
          <div>
            <Button variant="danger" onPress={() => setAsking(true)}>
              {t('closing.all')}
            </Button>
          </div>
        )}
      </Stack>
      <Dialog
        title={t('closing.allSure')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        tone="danger"
        confirmLabel={t('closing.allConfirm')}
        onConfirm={() => void close()}
        pending={running}
      >
        <p>{t('closing.allSureText')}</p>
      </Dialog>
    </Card>
  );
}
