import { formatCents, formatCentsBriefly } from '@trousseau/values/cents';
import type { MaxRentFigures } from './max-rent.ts';

/** How the maximum rent was computed, in one sentence with all its figures. */
export function tellMaxRent(figures: MaxRentFigures): string {
  const { maxRentCents, flatCents, flatIsCap } = figures;
  const bounded = boundedWords(figures);
  const flat = formatCentsBriefly(flatCents);
  const formula =
    flatCents === 0
      ? bounded
      : flatIsCap
        ? `le forfait des étudiants et alternants, ${flat}`
        : `${bounded}, et au moins le forfait étudiant de ${flat}`;
  const nothing = maxRentCents === 0 ? ' Sans ressources, aucun loyer ne peut être garanti.' : '';
  return `${formatCents(maxRentCents)} par mois, charges comprises : ${formula}.${nothing}`;
}

function boundedWords({ resourcesCents, shareCents, shareNumerator, shareDenominator, ceilingCents }: MaxRentFigures) {
  const ceiling = formatCentsBriefly(ceilingCents);
  if (shareCents === null) return `le plafond de la zone, ${ceiling}, sans part des ressources pour ce motif`;
  const isHalf = shareNumerator * 2 === shareDenominator;
  const share = isHalf
    ? `la moitié des ressources (${formatCents(resourcesCents)} ÷ 2 = ${formatCents(shareCents)})`
    : `${shareNumerator}/${shareDenominator} des ressources (${formatCents(resourcesCents)} × ${shareNumerator} ÷ ${shareDenominator} = ${formatCents(shareCents)})`;
  return `${share}, dans la limite de ${ceiling}`;
}
