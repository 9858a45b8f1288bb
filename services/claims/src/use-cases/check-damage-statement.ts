import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import type { DamageStatement } from './read-damage.ts';

/** Bounds of a damage file: repairs at most, letters of a room and of a description, the dearest repair in cents. */
const MOST_ITEMS = 50;
const LONGEST_ROOM = 60;
const LONGEST_WORDS = 500;
const DEAREST_CENTS = 10_000_000;
const OLDEST_YEARS = 100;

/** One point to correct, by the field that holds it (`items.2.room`). */
export interface StatementFault {
  field: string;
  message: string;
}

type Item = DamageStatement['items'][number];

/** What keeps a damage statement from being kept: nothing when it can be. */
export function statementFaults(lease: GuaranteedLease, statement: DamageStatement): StatementFault[] {
  const { depositCents, depositUsedForRentCents, items } = statement;
  const faults: StatementFault[] = [];
  const fault = (field: string, message: string) => faults.push({ field, message });
  if (depositCents < 0) fault('depositCents', 'Indiquez le dépôt de garantie, ou zéro s’il n’y en a pas.');
  if (lease.kind === 'MOBILITY' && depositCents > 0)
    fault('depositCents', 'Un bail mobilité n’a pas de dépôt de garantie\u00a0: indiquez zéro.');
  if (depositUsedForRentCents < 0 || depositUsedForRentCents > depositCents)
    fault('depositUsedForRentCents', 'La part retenue pour des loyers ne dépasse pas le dépôt de garantie.');
  if (items.length === 0) fault('items', 'Indiquez au moins une réparation.');
  if (items.length > MOST_ITEMS)
    fault('items', `Un dossier compte au plus ${MOST_ITEMS} réparations\u00a0: regroupez-les.`);
  return [...faults, ...items.flatMap(itemFaults)];
}

function itemFaults(item: Item, index: number): StatementFault[] {
  const { room, words, repairCents, yearsServed } = item;
  const wrong: [keyof Item, boolean, string][] = [
    ['room', room.trim() === '', 'Indiquez la pièce, par exemple «\u00a0Séjour\u00a0».'],
    ['room', room.length > LONGEST_ROOM, `Nommez la pièce en ${LONGEST_ROOM} caractères au plus.`],
    ['words', words.length > LONGEST_WORDS, `Décrivez la dégradation en ${LONGEST_WORDS} caractères au plus.`],
    ['repairCents', repairCents <= 0, 'Indiquez le montant de la réparation.'],
    ['repairCents', repairCents > DEAREST_CENTS, 'Vérifiez ce montant\u00a0: il est trop élevé pour une réparation.'],
    [
      'yearsServed',
      (yearsServed ?? 0) < 0 || (yearsServed ?? 0) > OLDEST_YEARS,
      'Indiquez un nombre d’années entre 0 et 100.',
    ],
  ];
  return wrong.flatMap(([key, isWrong, message]) => (isWrong ? [{ field: `items.${index}.${key}`, message }] : []));
}

/** The refusal of a statement, with every point to correct. */
export const damageStatementRefused = (fields: StatementFault[]) => ({
  kind: 'DamageStatementRefused' as const,
  message:
    fields.length > 1 ? `${fields.length} points sont à corriger dans votre dossier.` : (fields[0]?.message ?? ''),
  fields,
});
