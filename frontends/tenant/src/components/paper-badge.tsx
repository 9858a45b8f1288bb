import { StatusBadge } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';

/** Whether a paper that is asked has come. */
export function PaperBadge({ received }: { readonly received: boolean }) {
  const { t } = useTexts();
  return (
    <div>
      <StatusBadge tone={received ? 'success' : 'info'}>
        {t(received ? 'request.documents.there' : 'request.documents.toAdd')}
      </StatusBadge>
    </div>
  );
}
