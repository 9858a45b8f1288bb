import { Grid, KeyFigure } from '@trousseau/ui';
import { formatCents, sumCents } from '@trousseau/values/cents';
import { useTexts } from '../use-texts.ts';
import type { SpaceLine } from './ring-overview.ts';

/** The four figures of a Monday morning, over the spaces shown. */
export function Totals({ spaces, lateCount }: { readonly spaces: readonly SpaceLine[]; readonly lateCount: number }) {
  const { t } = useTexts();
  const total = (figure: (space: SpaceLine) => number) => spaces.map(figure).reduce((sum, one) => sum + one, 0);
  const money = (figure: (space: SpaceLine) => number) => formatCents(sumCents(spaces.map(figure)));
  return (
    <Grid min="max(10rem, 20%)">
      <KeyFigure
        label={t('overview.rents')}
        value={money(({ guaranteedRentCents }) => guaranteedRentCents)}
        detail={t('overview.contractCount', { count: total(({ liveContractCount }) => liveContractCount) })}
      />
      <KeyFigure
        label={t('overview.arrears')}
        value={money(({ arrearsCents }) => arrearsCents)}
        detail={t('overview.claimCount', { count: total(({ openClaimCount }) => openClaimCount) })}
      />
      <KeyFigure
        label={t('overview.paid')}
        value={money(({ paidCents }) => paidCents)}
        detail={t('overview.expected', { sum: money(({ expectedCents }) => expectedCents) })}
        tone="success"
      />
      <KeyFigure
        label={t('overview.toDo')}
        value={total(({ toDoCount }) => toDoCount)}
        detail={lateCount === 0 ? t('overview.nothingLate') : t('overview.lateCount', { count: lateCount })}
        tone={lateCount > 0 ? 'danger' : 'neutral'}
      />
    </Grid>
  );
}
