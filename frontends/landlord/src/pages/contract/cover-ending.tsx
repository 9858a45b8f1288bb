import { useMayChange, useSpace } from '@trousseau/space';
import { Button, longDay, Notice } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import type { ShownContract } from './contract.tsx';

/** The cover ends soon or has ended: how the same lease goes on being covered (R-CON-14). */
export function CoverEnding({ contract: { id, status, coverEndsOn } }: { readonly contract: ShownContract }) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const mayChange = useMayChange();
  if (coverEndsOn === null) return null;
  const day = longDay(coverEndsOn, locale);
  return (
    <Notice
      tone="warning"
      title={t('contract.ending.title')}
      actions={
        mayChange && (
          <Button variant="primary" href={`${basePath}/contrats/${id}/renouveler`}>
            {t('contract.ending.action')}
          </Button>
        )
      }
    >
      {t(status === 'COVER_ENDED' ? 'contract.ending.textEnded' : 'contract.ending.text', { day })}
    </Notice>
  );
}
