import { Card, Stack } from '@trousseau/ui';
import { StartRequest } from '../../components/start-request.tsx';
import { useTexts } from '../../use-texts.ts';
import { RedoRequest } from './redo-request.tsx';

/** The tenant took the request back; another may follow at once (R-VISA-10). */
export function Withdrawn({ requestId }: { readonly requestId: string }) {
  const { t } = useTexts();
  return (
    <Card>
      <Stack>
        <p>{t('followUp.withdrawnText')}</p>
        <RedoRequest requestId={requestId} />
        <StartRequest variant="quiet">{t('followUp.blank')}</StartRequest>
      </Stack>
    </Card>
  );
}
