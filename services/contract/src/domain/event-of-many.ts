import { isOnOrAfter } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import type { Correction } from './admissibility.ts';
import type { DeclaredEvent } from './contract-event.ts';
import { type ContractEventKind, contractEventRules } from './contract-event-kinds.ts';
import type { ContractLife } from './contract-life.ts';
import { changedRentCents, type RentChange, rentChangeToCorrect } from './rent-change.ts';

/** What happens to many leases in the same way: a rent by the same rule, an agent for a whole portfolio (R-CON-09). */
export const EVENT_KINDS_OF_MANY = ['RENT_REVISION', 'MANDATE_STARTED', 'AGENT_CHANGED', 'MANDATE_ENDED'] as const;
export type EventKindOfMany = (typeof EVENT_KINDS_OF_MANY)[number];

/** One event of many contracts, as it is declared: its answers hold for all of them. */
export interface EventOfMany {
  kind: EventKindOfMany;
  happenedOn: Temporal.PlainDate;
  /** Revision: how each rent changes; charges stay as they are. */
  rentChange?: RentChange | null;
  /** Mandates: the agent. */
  personName?: string | null;
  note?: string | null;
}

/** What must be corrected before any contract is looked at, by input field. */
export function eventOfManyToCorrect({ kind, rentChange, personName }: EventOfMany): Correction[] {
  if (kind === 'RENT_REVISION') return rentChangeToCorrect(rentChange);
  return contractEventRules[kind].names === 'AGENT' && !personName?.trim()
    ? [{ field: 'personName', message: 'Écrivez le nom du mandataire.' }]
    : [];
}

/** The event as it is declared of one of the contracts, from its rent on the day it takes effect. */
export function eventOfOne(event: EventOfMany, life: Pick<ContractLife, 'rentCents' | 'chargesCents'>): DeclaredEvent {
  const { kind, happenedOn, personName = null, note = null, rentChange } = event;
  if (kind !== 'RENT_REVISION' || !rentChange) return { kind, happenedOn, personName, note };
  const rentCents = changedRentCents(life.rentCents, rentChange);
  return { kind, happenedOn, note, rentCents, chargesCents: life.chargesCents };
}

/** Whether a contract has this event already, for that day or a later one: a rent raised twice by one list is a mistake. */
export const isDeclaredAlready = (
  { kind, happenedOn }: EventOfMany,
  standing: readonly { kind: ContractEventKind; happenedOn: Temporal.PlainDate }[],
) => standing.some((event) => event.kind === kind && isOnOrAfter(event.happenedOn, happenedOn));
