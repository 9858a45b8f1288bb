import { useSpace } from '@trousseau/space';
import { Button, Card, Stack } from '@trousseau/ui';
import { StartRequest } from '../../components/start-request.tsx';
import { useTexts } from '../../use-texts.ts';
import type { FollowedRequest } from './follow-up.tsx';

/** Neither waiting nor decided: papers are awaited, or the tenant took the request back. */
export function Stopped({ request: { status } }: { readonly request: FollowedRequest }) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  if (status === 'WITHDRAWN') {
    return (
      <Card>
        <Stack>
          <p>{t('followUp.withdrawnText')}</p>
          <StartRequest variant="primary">{t('followUp.again')}</StartRequest>
        </Stack>
      </Card>
    );
  }
  return (
    <Card tone="accent" footer={<Button href={basePath}>{t('notHere.home')}</Button>}>
      <p>{t('followUp.incompleteText')}</p>
    </Card>
  );
}
