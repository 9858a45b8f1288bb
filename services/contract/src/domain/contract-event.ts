import { formatCents } from '@trousseau/values/cents';
import { addMonths, isAfter, isBefore } from '@trousseau/values/days';
import { formatDay, list } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import type { Correction } from './admissibility.ts';
import { type ContractEventKind, type ContractEventRule, contractEventRules } from './contract-event-kinds.ts';
import type { ContractLife } from './contract-life.ts';

/** What a landlord declares; money in cents a month, days local. */
export interface DeclaredEvent {
  kind: ContractEventKind;
  /** The day it happened or takes effect. */
  happenedOn: Temporal.PlainDate;
  recoveredOn?: Temporal.PlainDate | null;
  plannedExitOn?: Temporal.PlainDate | null;
  noticeRespected?: boolean | null;
  personName?: string | null;
  rentCents?: number | null;
  chargesCents?: number | null;
  note?: string | null;
  coverEndUnderstood?: boolean | null;
}

/** What the judgement looks at in the contract. */
export interface EventFacts {
  effectiveOn: Temporal.PlainDate;
  maxRentCents: number;
  life: Pick<ContractLife, 'tenantNames' | 'exit'>;
}

/** Months ahead of which an event may be announced. */
const MOST_MONTHS_AHEAD = 12;

/**
 * R-CON-09 to R-CON-13, R-CON-02, R-EXIT-01. What must be corrected in a declared event, by input field; empty when it
 * can be recorded.
 */
export function eventToCorrect(event: DeclaredEvent, facts: EventFacts, today: Temporal.PlainDate): Correction[] {
  const rule = contractEventRules[event.kind];
  const wrong: Correction[] = [...dayToCorrect(event, rule, facts, today), ...nameToCorrect(event, rule, facts)];
  const ask = (holds: boolean, field: string, message: string) => {
    if (!holds) wrong.push({ field, message });
  };
  if (event.kind === 'TENANT_EXIT')
    ask(typeof event.noticeRespected === 'boolean', 'noticeRespected', 'Dites si le préavis a été respecté.');
  if (event.kind === 'NOTICE_GIVEN')
    ask(
      Boolean(event.plannedExitOn) && !isBefore(event.plannedExitOn as Temporal.PlainDate, event.happenedOn),
      'plannedExitOn',
      'Écrivez le jour prévu du départ\u00a0: il vient après celui du congé.',
    );
  if (event.kind === 'ERROR')
    ask(Boolean(event.note?.trim()), 'note', 'Décrivez l’erreur et ce qu’il faut lire à la place.');
  if (rule.endsCover && event.kind !== 'TENANT_EXIT')
    ask(
      event.coverEndUnderstood === true,
      'coverEndUnderstood',
      'Cet événement met fin à la garantie. Cochez la case pour dire que vous le savez, ou ne le déclarez pas.',
    );
  return [...wrong, ...rentToCorrect(event, facts), ...recoveryToCorrect(event, facts, today)];
}

function dayToCorrect(
  { happenedOn }: DeclaredEvent,
  { mayBeAhead }: ContractEventRule,
  { effectiveOn }: EventFacts,
  today: Temporal.PlainDate,
): Correction[] {
  const correct = (message: string) => [{ field: 'happenedOn', message }];
  if (isBefore(happenedOn, effectiveOn))
    return correct(`Ce jour vient avant le début du bail, le ${formatDay(effectiveOn)}. Corrigez la date.`);
  if (!mayBeAhead && isAfter(happenedOn, today))
    return correct('Ce jour n’est pas encore arrivé. Déclarez-le quand il aura eu lieu.');
  if (isAfter(happenedOn, addMonths(today, MOST_MONTHS_AHEAD)))
    return correct('Ce jour est dans plus d’un an. Déclarez-le plus près de la date.');
  return [];
}

function nameToCorrect(
  { personName }: DeclaredEvent,
  { names, move }: ContractEventRule,
  { life }: EventFacts,
): Correction[] {
  const correct = (message: string) => [{ field: 'personName', message }];
  const name = personName?.trim() ?? '';
  if (names === 'A_TENANT' && !life.tenantNames.includes(name))
    return correct(`Choisissez l’un des locataires du contrat\u00a0: ${list(life.tenantNames)}.`);
  if (move === 'declareCotenantExit' && life.tenantNames.length < 2)
    return correct('Il n’y a qu’un locataire au contrat\u00a0: déclarez la sortie du locataire.');
  if (names === 'BUYER' && name === '') return correct('Écrivez le nom du nouveau propriétaire.');
  if (names === 'AGENT' && name === '') return correct('Écrivez le nom du mandataire.');
  return [];
}

/** R-CON-02. A revised rent stays within the visa's maximum, charges included. */
function rentToCorrect({ kind, rentCents, chargesCents }: DeclaredEvent, { maxRentCents }: EventFacts): Correction[] {
  if (kind !== 'RENT_REVISION') return [];
  if (!rentCents || rentCents < 0)
    return [{ field: 'rentCents', message: 'Écrivez le nouveau loyer, sans les charges.' }];
  if (typeof chargesCents !== 'number' || chargesCents < 0)
    return [{ field: 'chargesCents', message: 'Écrivez les charges, 0 s’il n’y en a pas.' }];
  const total = rentCents + chargesCents;
  if (total <= maxRentCents) return [];
  const message = `${formatCents(total)} charges comprises dépassent le maximum du visa, ${formatCents(maxRentCents)}. La garantie ne peut pas suivre\u00a0: restez dans ce maximum.`;
  return [{ field: 'rentCents', message }];
}

/** R-EXIT-01. The recovery does not come before the exit, nor after today. */
function recoveryToCorrect(
  { kind, happenedOn, recoveredOn }: DeclaredEvent,
  { life }: EventFacts,
  today: Temporal.PlainDate,
): Correction[] {
  if (kind === 'TENANT_EXIT' && recoveredOn && (isBefore(recoveredOn, happenedOn) || isAfter(recoveredOn, today)))
    return [
      {
        field: 'recoveredOn',
        message:
          'Vous récupérez le logement le jour du départ ou après, et pas plus tard qu’aujourd’hui. Laissez vide si les clés ne sont pas encore rendues.',
      },
    ];
  if (kind !== 'DWELLING_RECOVERED') return [];
  if (life.exit?.recoveredOn) return [{ field: 'happenedOn', message: 'La reprise du logement est déjà enregistrée.' }];
  if (life.exit && isBefore(happenedOn, life.exit.exitOn))
    return [
      { field: 'happenedOn', message: 'La reprise du logement ne peut pas précéder le départ. Corrigez la date.' },
    ];
  return [];
}
