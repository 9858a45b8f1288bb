import { isOnOrBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import type { ContractEventKind } from './contract-event-kinds.ts';
import type { TenantExit } from './exit-deadlines.ts';

/** An event that has taken effect, as the contract's life adds it up. */
export interface LifeEvent {
  number: number;
  kind: ContractEventKind;
  happenedOn: Temporal.PlainDate;
  recoveredOn: Temporal.PlainDate | null;
  plannedExitOn: Temporal.PlainDate | null;
  personName: string | null;
  rentCents: number | null;
  chargesCents: number | null;
  /** The landlord who declared it. */
  landlordName: string;
}

/** What the contract was when it was made. */
export interface LifeStart {
  tenantNames: readonly string[];
  rentCents: number;
  chargesCents: number;
  landlordName: string;
}

/** Where a contract stands after everything that happened to it. */
export interface ContractLife {
  tenantNames: readonly string[];
  rentCents: number;
  chargesCents: number;
  agentName: string | null;
  plannedExitOn: Temporal.PlainDate | null;
  exit: TenantExit | null;
  /** The landlord who made the contract, whoever owns the dwelling since. */
  firstLandlordName: string;
}

/**
 * R-CON-09. The contract as its events leave it on a day: nothing is edited in place, what holds is what was first
 * written and every amendment since, in their order. A rent announced for later does not count yet.
 */
export function lifeOf(start: LifeStart, events: readonly LifeEvent[], on: Temporal.PlainDate): ContractLife {
  const life: ContractLife = {
    ...start,
    agentName: null,
    plannedExitOn: null,
    exit: null,
    firstLandlordName:
      events.find(({ kind }) => kind === 'SALE' || kind === 'GIFT')?.landlordName ?? start.landlordName,
  };
  for (const event of [...events].sort((one, other) => one.number - other.number))
    Object.assign(life, changeBy(event, life, on));
  return life;
}

function changeBy(event: LifeEvent, before: ContractLife, on: Temporal.PlainDate): Partial<ContractLife> {
  const { kind, happenedOn, recoveredOn, plannedExitOn, personName, rentCents, chargesCents } = event;
  switch (kind) {
    case 'NOTICE_GIVEN':
      return { plannedExitOn };
    case 'TENANT_EXIT':
      return { exit: { exitOn: happenedOn, recoveredOn } };
    case 'DWELLING_RECOVERED':
      return before.exit ? { exit: { ...before.exit, recoveredOn: happenedOn } } : {};
    case 'COTENANT_EXIT':
    case 'DEATH':
      return { tenantNames: before.tenantNames.filter((name) => name !== personName) };
    case 'RENT_REVISION':
      return rentCents !== null && chargesCents !== null && isOnOrBefore(happenedOn, on)
        ? { rentCents, chargesCents }
        : {};
    case 'MANDATE_STARTED':
    case 'AGENT_CHANGED':
      return { agentName: personName };
    case 'MANDATE_ENDED':
      return { agentName: null };
    default:
      return {};
  }
}
