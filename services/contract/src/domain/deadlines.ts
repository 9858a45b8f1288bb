import { editDays } from '@trousseau/scheme/parameters/cover';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { Temporal } from 'temporal-polyfill';
import { type ContractFacts, coverOf } from './cover.ts';
import { editWindow } from './edit-window.ts';

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;

/** Where an open step stands: late after its last day, now while it is the next thing to do. */
const stateOf = (dueOn: Temporal.PlainDate, today: Temporal.PlainDate) =>
  isBefore(dueOn, today) ? ('LATE' as const) : ('NOW' as const);

/**
 * The deadlines of a contract (domain §5): validate before the lease is signed, sign before the visa ends, correct
 * within ten days (K-EDIT), end of cover (K-COV). Days are local, the last one included.
 */
export function deadlinesOf(facts: ContractFacts, today: Temporal.PlainDate) {
  const startsOn = facts.validatedOn ?? today;
  const steps = [
    {
      id: 'validate',
      ruleId: 'R-CON-05',
      label: 'Valider le contrat',
      startsOn,
      dueOn: facts.signedOn ?? facts.plannedSignatureOn,
      dayKind: 'CALENDAR' as const,
      state: facts.validatedOn ? ('DONE' as const) : stateOf(facts.plannedSignatureOn, today),
      actor: 'Le bailleur',
      consequence: 'Un bail signé avant la validation ne peut plus être garanti.',
    },
    {
      id: 'sign-lease',
      ruleId: 'R-CON-05',
      label: 'Signer le bail et l’enregistrer',
      startsOn,
      dueOn: facts.visaValidUntil,
      dayKind: 'CALENDAR' as const,
      state: facts.signedOn
        ? ('DONE' as const)
        : facts.validatedOn
          ? stateOf(facts.visaValidUntil, today)
          : ('NEXT' as const),
      actor: 'Le bailleur et le locataire',
      consequence: 'Après la fin du visa, le locataire doit en demander un nouveau.',
    },
  ];
  return [...steps, ...editStep(facts, today), ...coverStep(facts, today)];
}

function editStep({ signedOn }: ContractFacts, today: Temporal.PlainDate) {
  if (!signedOn) return [];
  const { lastEditDay, allowed } = editWindow(signedOn, today);
  return [
    {
      id: 'edit',
      ruleId: 'R-CON-06',
      label: 'Corriger ou annuler le contrat',
      startsOn: signedOn,
      dueOn: lastEditDay,
      dayKind: 'CALENDAR' as const,
      state: allowed ? ('NOW' as const) : ('DONE' as const),
      actor: 'Le bailleur',
      consequence: 'Ensuite le contrat est en vigueur et chaque changement passe par un avenant.',
      parameterFrom: valueOn(editDays, signedOn).from,
    },
  ];
}

function coverStep(facts: ContractFacts, today: Temporal.PlainDate) {
  const { coverEndsOn } = coverOf(facts, today);
  if (!facts.signedOn || !coverEndsOn) return [];
  return [
    {
      id: 'cover',
      ruleId: 'R-COV-01',
      label: 'Fin de la couverture',
      startsOn: facts.effectiveOn,
      dueOn: coverEndsOn,
      dayKind: 'MONTHS' as const,
      state: isBefore(coverEndsOn, today) ? ('DONE' as const) : ('NEXT' as const),
      actor: 'Le locataire peut refaire une demande',
      consequence: 'Les loyers dus ensuite ne sont plus garantis, sauf nouvelle demande acceptée.',
    },
  ];
}
