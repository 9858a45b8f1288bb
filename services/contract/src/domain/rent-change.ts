import type { Correction } from './admissibility.ts';

/**
 * How one rule changes the rents of many leases: by a percentage, or by an index of which the lease names the former and the new value. In
 * hundredths, so that « 1,04 % » and « 145,47 » are whole numbers.
 */
export interface RentChange {
  percentHundredths?: number | null;
  formerIndexHundredths?: number | null;
  newIndexHundredths?: number | null;
}

const WHOLE = 10_000;
/** Beyond a fifth, a figure is more likely mistyped than meant; such a rent is declared on its contract alone. */
const MOST_CHANGE = 2_000;

const TOO_MUCH =
  'Ce changement dépasse 20\u00a0%. Vérifiez ce que vous avez écrit\u00a0; un loyer qui change davantage se déclare sur son contrat.';

/** An index may fall, a percentage that a landlord writes is a rise: one with a sign is a slip of the keyboard. */
const NEGATIVE = 'Écrivez une hausse, sans signe moins. Un loyer qui baisse se déclare sur son contrat.';

/** What the rent is multiplied and divided by; null when what was said does not tell. */
function ratioOf({ percentHundredths, formerIndexHundredths, newIndexHundredths }: RentChange) {
  if (typeof percentHundredths === 'number') return { times: WHOLE + percentHundredths, by: WHOLE };
  if (!formerIndexHundredths || !newIndexHundredths || formerIndexHundredths < 0 || newIndexHundredths < 0) return null;
  return { times: newIndexHundredths, by: formerIndexHundredths };
}

/** What must be corrected in a change before any rent is computed by it, by input field; empty when it can be. */
export function rentChangeToCorrect(change: RentChange | null | undefined): Correction[] {
  const ratio = ratioOf(change ?? {});
  if (!ratio)
    return [
      { field: 'rentChange', message: 'Écrivez un pourcentage, ou l’ancien et le nouvel indice, avec deux décimales.' },
    ];
  const { times, by } = ratio;
  if ((change?.percentHundredths ?? 0) < 0) return [{ field: 'rentChange', message: NEGATIVE }];
  if (times === by) return [{ field: 'rentChange', message: 'Ce changement ne change aucun loyer. Corrigez-le.' }];
  return Math.abs(times - by) * WHOLE > by * MOST_CHANGE ? [{ field: 'rentChange', message: TOO_MUCH }] : [];
}

/**
 * The rent of a month after the change, to the cent; charges do not follow it. Source: loi n° 89-462 du 6 juillet 1989, art. 17-1, for the
 * index of reference of rents.
 * @throws Error for a change that `rentChangeToCorrect` finds something to correct in
 */
export function changedRentCents(rentCents: number, change: RentChange): number {
  const ratio = ratioOf(change);
  if (!ratio) throw new Error('This change of rent tells nothing to compute.');
  return Math.round((rentCents * ratio.times) / ratio.by);
}
