import { type LeaseTerms, leaseKindRules, leaseTermsToCorrect } from './lease-kinds.ts';

/** What the landlord states of dwelling and lease and that R-CON-03 asks about. */
export interface StatedLet extends LeaseTerms {
  mainResidence: boolean;
  decent: boolean;
  terminationClause: boolean;
  /** Landlord and tenant are relatives in direct line (D-ELIG-11). */
  familyTie: boolean;
  furnished: boolean;
  stock: 'PRIVATE' | 'SOCIAL';
  dueDay: number;
}

/** One statement to correct, by input field. */
export interface Correction {
  field: string;
  message: string;
}

/**
 * R-CON-03. The dwelling is a main residence, decent, its lease has a termination clause and is not between relatives;
 * a furnished lease is for a furnished dwelling, a lease of social stock for social stock; deposit and duration are those of its kind. Source: guarantee terms, conditions on the dwelling.
 * @returns what must be corrected; empty when the let can be guaranteed.
 */
export function correctionsOf(let_: StatedLet): Correction[] {
  const corrections: Correction[] = [];
  const ask = (holds: boolean, field: string, message: string) => {
    if (!holds) corrections.push({ field, message });
  };
  ask(let_.mainResidence, 'mainResidence', 'Le logement doit être la résidence principale du locataire.');
  ask(
    let_.decent,
    'decent',
    'Le logement doit être décent et respecter le règlement sanitaire. Faites les travaux nécessaires avant de louer.',
  );
  ask(
    let_.terminationClause,
    'terminationClause',
    'Le bail doit contenir une clause résolutoire. Ajoutez-la avant la signature.',
  );
  ask(!let_.familyTie, 'familyTie', 'Un bail entre parents en ligne directe ne peut pas être garanti.');
  return [...corrections, ...dwellingToCorrect(let_), ...leaseTermsToCorrect(let_)];
}

/** R-CON-03. What a kind of lease asks of the dwelling and of the day on which its rent is due, by input field. */
export function dwellingToCorrect({
  kind,
  furnished,
  stock,
  dueDay,
}: Pick<StatedLet, 'kind' | 'furnished' | 'stock' | 'dueDay'>): Correction[] {
  const rule = leaseKindRules[kind];
  return [
    ...(furnished || !rule.furnished
      ? []
      : [{ field: 'furnished', message: 'Ce type de bail concerne un logement meublé.' }]),
    ...(stock === 'SOCIAL' || !rule.socialStockOnly
      ? []
      : [{ field: 'stock', message: 'Ce type de bail concerne un logement du parc social.' }]),
    ...(Number.isInteger(dueDay) && dueDay >= 1 && dueDay <= 31
      ? []
      : [{ field: 'dueDay', message: 'Le jour d’échéance est compris entre 1 et 31.' }]),
  ];
}
