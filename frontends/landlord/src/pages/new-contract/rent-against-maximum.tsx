import { KeyFigure } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useFormContext } from 'react-hook-form';
import { useTexts } from '../../use-texts.ts';
import type { Answers } from './answers.ts';

/** Rent and charges as they are typed, against the maximum of the visa: what the server will say, before it is asked (R-CON-02). */
export function RentAgainstMaximum({ maxRentCents }: { readonly maxRentCents: number }) {
  const { t } = useTexts();
  const { watch } = useFormContext<Answers>();
  const [rentCents, chargesCents] = watch(['rentCents', 'chargesCents']);
  const typed = rentCents !== null;
  const totalCents = (rentCents ?? 0) + (chargesCents ?? 0);
  const leftCents = maxRentCents - totalCents;
  const detail =
    leftCents < 0
      ? t('newContract.rent.above', { over: formatCents(-leftCents), maximum: formatCents(maxRentCents) })
      : t('newContract.rent.within', { maximum: formatCents(maxRentCents) });
  return (
    <div aria-live="polite">
      <KeyFigure
        label={t('newContract.rent.label')}
        value={typed ? formatCents(totalCents) : '–'}
        detail={typed ? detail : t('newContract.rent.none', { maximum: formatCents(maxRentCents) })}
        tone={typed ? (leftCents < 0 ? 'danger' : 'success') : 'neutral'}
      />
    </div>
  );
}
