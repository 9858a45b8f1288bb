import { addMonths, isAfter, isBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import type { Correction } from './admissibility.ts';

/** Kinds of lease the guarantee knows (C-10). */
export type LeaseKind =
  | 'LAW_1989_EMPTY'
  | 'LAW_1989_FURNISHED'
  | 'STUDENT_NINE_MONTHS'
  | 'MOBILITY'
  | 'SEASONAL'
  | 'SOCIAL'
  | 'RESIDENCE';

/** What the law asks of one kind of lease; months are whole, money in months of rent without charges. */
interface KindRule {
  /** The dwelling must be let furnished. */
  readonly furnished: boolean;
  /** Longest duration of a lease that must say its end; null for a lease without one. */
  readonly mostMonths: number | null;
  readonly leastMonths: number;
  /** Largest deposit, in months of rent without charges; null when no text bounds it. */
  readonly depositMonths: number | null;
  readonly socialStockOnly: boolean;
}

const free: KindRule = {
  furnished: false,
  mostMonths: null,
  leastMonths: 0,
  depositMonths: null,
  socialStockOnly: false,
};

/**
 * R-CON-03, C-10. Law n° 89-462 of 6 July 1989: deposit of one month empty (art. 22), two furnished (art. 25-6); student
 * lease of nine months (art. 25-7); mobility lease of one to ten months (art. 25-14) without deposit (art. 25-17). A
 * seasonal let lasts nine months at most (P-COV-MONTHS). Foyers and residences have contracts of their own.
 */
export const leaseKindRules: Readonly<Record<LeaseKind, KindRule>> = {
  LAW_1989_EMPTY: { ...free, depositMonths: 1 },
  LAW_1989_FURNISHED: { ...free, furnished: true, depositMonths: 2 },
  STUDENT_NINE_MONTHS: { ...free, furnished: true, mostMonths: 9, depositMonths: 2 },
  MOBILITY: { ...free, furnished: true, leastMonths: 1, mostMonths: 10, depositMonths: 0 },
  SEASONAL: { ...free, furnished: true, mostMonths: 9 },
  SOCIAL: { ...free, depositMonths: 1, socialStockOnly: true },
  RESIDENCE: free,
};

/** The figures of a lease that depend on its kind; money in cents a month. */
export interface LeaseTerms {
  kind: LeaseKind;
  rentCents: number;
  depositCents: number;
  effectiveOn: Temporal.PlainDate;
  endsOn?: Temporal.PlainDate | null;
}

/**
 * R-CON-03. What must be corrected in the deposit and the days of a lease of this kind, by input field. A duration is
 * within its limit up to and with the anniversary day (D-DATE-03).
 */
export function leaseTermsToCorrect(lease: LeaseTerms): Correction[] {
  const wrongEnd = endToCorrect(lease);
  return [...depositToCorrect(lease), ...(wrongEnd ? [{ field: 'endsOn', message: wrongEnd }] : [])];
}

/** R-CON-03. The deposit that a kind of lease does not allow, by input field. */
export function depositToCorrect({
  kind,
  rentCents,
  depositCents,
}: Pick<LeaseTerms, 'kind' | 'rentCents' | 'depositCents'>): Correction[] {
  const { depositMonths } = leaseKindRules[kind];
  return depositMonths !== null && depositCents > depositMonths * rentCents
    ? [{ field: 'depositCents', message: depositSentence(depositMonths) }]
    : [];
}

const depositSentence = (months: number) =>
  months === 0
    ? 'Un bail mobilité n’a pas de dépôt de garantie. Écrivez 0.'
    : `Pour ce type de bail, le dépôt de garantie est de ${months}\u00a0mois de loyer hors charges au plus. Baissez-le.`;

function endToCorrect({ kind, effectiveOn, endsOn }: LeaseTerms): string | null {
  const { mostMonths, leastMonths } = leaseKindRules[kind];
  if (!endsOn) return mostMonths === null ? null : 'Ce type de bail a une fin. Écrivez son dernier jour.';
  if (!isAfter(endsOn, effectiveOn)) return 'La fin du bail vient après son début. Corrigez l’une des deux dates.';
  if (mostMonths !== null && isAfter(endsOn, addMonths(effectiveOn, mostMonths)))
    return `Ce type de bail dure ${mostMonths}\u00a0mois au plus. Avancez sa fin, ou choisissez un autre type de bail.`;
  if (isBefore(endsOn, addMonths(effectiveOn, leastMonths).subtract({ days: 1 })))
    return `Ce type de bail dure au moins ${leastMonths}\u00a0mois. Reculez sa fin, ou choisissez un autre type de bail.`;
  return null;
}
