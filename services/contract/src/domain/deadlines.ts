import { damageDeclarableUntil, damageDocumentsUntil } from '@trousseau/scheme/damage-limits';
import { damageDeclarationDays, damageDocumentsDays, finalAccountDays } from '@trousseau/scheme/parameters/claims';
import { damageCovered, editDays } from '@trousseau/scheme/parameters/cover';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { Temporal } from 'temporal-polyfill';
import { type ContractFacts, coverOf } from './cover.ts';
import { editWindow } from './edit-window.ts';
import { finalAccountUntil } from './exit-deadlines.ts';

/** Days after an exit or a recovery within which all that follows from it is due. */
export const longestExitDays = (today: Temporal.PlainDate): number =>
  Math.max(...[damageDeclarationDays, damageDocumentsDays, finalAccountDays].map((days) => valueOn(days, today).value));

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;

/** Where an open step stands: late after its last day, now while it is the next thing to do. */
const stateOf = (dueOn: Temporal.PlainDate, today: Temporal.PlainDate) =>
  isBefore(dueOn, today) ? ('LATE' as const) : ('NOW' as const);

/**
 * The deadlines of a contract (domain §5): validate before the lease is signed, sign before the visa ends, correct
 * within ten days (K-EDIT), what follows an exit (K-FINAL, K-DEG, K-DEGDOC), end of cover (K-COV). Days are local, the last one included.
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
  return [...steps, ...editStep(facts, today), ...exitSteps(facts, today), ...coverStep(facts, today)];
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

/** K-FINAL, K-DEG and K-DEGDOC, from the exit and the recovery; the earlier day of a damage file first (R-DEG-04). */
function exitSteps({ exit, ...facts }: ContractFacts, today: Temporal.PlainDate) {
  if (!exit) return [];
  const { exitOn, recoveredOn } = exit;
  const step = (id: string, ruleId: string, startsOn: Temporal.PlainDate, dueOn: Temporal.PlainDate) => ({
    ...{ id, ruleId, startsOn, dueOn, dayKind: 'CALENDAR' as const, actor: 'Le bailleur' },
    state: stateOf(dueOn, today),
  });
  const papers = {
    ...step('damage-documents', 'R-DEG-03', exitOn, damageDocumentsUntil(exitOn)),
    label: 'Joindre les états des lieux et la facture des dégradations',
    consequence: 'Sans ces pièces, les dégradations ne sont pas prises en charge.',
    parameterFrom: valueOn(damageDocumentsDays, exitOn).from,
  };
  const damage = coversDamage(facts) ? [papers] : [];
  if (!recoveredOn) return damage;
  const declare = {
    ...step('damage-declaration', 'R-DEG-02', recoveredOn, damageDeclarableUntil(recoveredOn)),
    label: 'Déclarer les dégradations, s’il y en a',
    consequence: 'Une déclaration plus tardive est refusée, sauf accord d’un chargé d’instruction.',
    parameterFrom: valueOn(damageDeclarationDays, recoveredOn).from,
  };
  const final = {
    ...step('final-account', 'R-EXIT-02', recoveredOn, finalAccountUntil(recoveredOn)),
    label: 'Envoyer le solde de tout compte',
    consequence: 'Nous vous le rappelons : sans lui, la dette du locataire ne peut pas être arrêtée.',
    parameterFrom: valueOn(finalAccountDays, recoveredOn).from,
  };
  const inOrder = damage.length === 0 ? [final] : [declare, papers, final];
  return inOrder.sort((one, other) => Temporal.PlainDate.compare(one.dueOn, other.dueOn));
}

/** P-DEG-FROM, R-DEG-05: contracts since 2019, and of social stock the seasonal lets only. */
const coversDamage = ({ validatedOn, stock, leaseKind }: Omit<ContractFacts, 'exit'>) =>
  validatedOn !== null &&
  valueOn(damageCovered, validatedOn).value &&
  (stock === 'PRIVATE' || leaseKind === 'SEASONAL');

function coverStep(facts: ContractFacts, today: Temporal.PlainDate) {
  const { coverEndsOn, windowFrom } = coverOf(facts, today);
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
      parameterFrom: windowFrom,
    },
  ];
}
