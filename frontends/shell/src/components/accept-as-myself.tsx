import { Button, Card, Cluster, Stack } from '@trousseau/ui';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { type AcceptanceProps, useAcceptance } from './use-acceptance.ts';

/** Signed in already: one press, with this login or another. */
export function AcceptAsMyself(props: AcceptanceProps) {
  const { t } = useTexts();
  const { me, signOut } = useSession();
  const { accept, running, problem } = useAcceptance(props);
  return (
    <Card>
      <Stack gap={4}>
        <ProblemNotice problem={problem} />
        <p>{t('invitation.asMyself', { email: me?.email ?? '' })}</p>
        <Cluster>
          <Button variant="primary" size="large" pending={running} onPress={() => void accept()}>
            {t('invitation.accept')}
          </Button>
          <Button variant="quiet" icon="signOut" onPress={() => void signOut()}>
            {t('invitation.other')}
          </Button>
        </Cluster>
      </Stack>
    </Card>
  );
}
