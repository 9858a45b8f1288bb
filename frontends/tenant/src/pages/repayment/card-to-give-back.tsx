import { Notice } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useTexts } from '../../use-texts.ts';
import type { ShownDebt } from './repayment.tsx';

/** S60. What a card paid too much, and that it comes back: there is nothing to ask for. */
export function CardToGiveBack({ debt: { pendingCardPayments } }: { readonly debt: ShownDebt }) {
  const { t } = useTexts();
  return pendingCardPayments
    .filter(({ status }) => status === 'TO_GIVE_BACK')
    .map(({ id, repaidCents }) => (
      <Notice key={id} tone="info" title={t('repayment.card.giveBack', { sum: formatCents(repaidCents) })}>
        {t('repayment.card.giveBackText')}
      </Notice>
    ));
}
