import { Card, Stack } from '@trousseau/ui';
import { StartRequest } from '../../components/start-request.tsx';
import { useTexts } from '../../use-texts.ts';

/** The tenant took the request back; another may follow at once (R-VISA-10). */
export function Withdrawn() {
  const { t } = useTexts();
  return (
    <Card>
      <Stack>
        <p>{t('followUp.withdrawnText')}</p>
        <StartRequest variant="primary">{t('followUp.again')}</StartRequest>
      </Stack>
    </Card>
  );
}
