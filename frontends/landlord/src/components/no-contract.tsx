import { EmptyState } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';

/** Instead of an empty list of contracts; the button that fills it stands at the top of the page. */
export function NoContract() {
  const { t } = useTexts();
  return (
    <EmptyState title={t('contracts.emptyTitle')} icon="key">
      {t('contracts.emptyText')}
    </EmptyState>
  );
}
