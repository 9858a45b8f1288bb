import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { UNAMBIGUOUS } from '@trousseau/values/unambiguous';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import type { Correction } from '../domain/admissibility.ts';
import { type DeclaredEvent, eventToCorrect } from '../domain/contract-event.ts';
import { type ContractEventKind, contractEventRules, waitsForOfficer } from '../domain/contract-event-kinds.ts';
import { contractMachine } from '../domain/transitions.ts';
import { ContractEvent } from '../entities/contract-event.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';
import { type EventWithDecision, lifeAfter, MOST_EVENTS } from './contract-life.ts';
import { giveEffect, NOT_FROM_HERE } from './give-effect.ts';

/** Why a contract, as it stands, takes no event of this kind, in French; null when it does. */
export function whyNotNow(
  { status }: SuretyContract,
  events: readonly EventWithDecision[],
  kind: ContractEventKind,
): string | null {
  const { move: step, by } = contractEventRules[kind];
  if (!move(contractMachine, status, step, by)) return NOT_FROM_HERE;
  return events.length >= MOST_EVENTS ? 'Ce contrat a trop d’avenants pour en ajouter un. Écrivez au garant.' : null;
}

/** What must be corrected in an event before it is added to this contract, by input field. */
export function correctionsOf(
  contract: SuretyContract,
  events: readonly EventWithDecision[],
  declared: DeclaredEvent,
  today: Temporal.PlainDate,
): Correction[] {
  const { effectiveOn, maxRentCents } = contract;
  return eventToCorrect(declared, { effectiveOn, maxRentCents, life: lifeAfter(contract, events, today) }, today);
}

/** Adds an event that nothing speaks against to its contract, which is locked: in effect at once, or sent to an officer. */
export async function recordContractEvent(
  em: SqlEntityManager,
  context: Context,
  contract: SuretyContract,
  events: readonly EventWithDecision[],
  declared: DeclaredEvent,
  among: 'OTHERS' | 'NONE' = 'NONE',
): Promise<ContractEvent> {
  const { kind } = declared;
  const event = em.create(ContractEvent, {
    ...contentOf(declared),
    id: uuidv7(),
    contract,
    number: events.length + 1,
    landlordName: contract.landlordName,
    sentToOfficer: waitsForOfficer(kind, contract.hasOpenClaim),
    transferCode: kind === 'SALE' || kind === 'GIFT' ? transferCode(randomBytes(8)) : null,
    recordedAt: context.now,
  });
  em.persist(event);
  if (event.sentToOfficer) {
    const { landlordSpaceId } = contract;
    const payload = { contractId: contract.id, eventId: event.id, landlordSpaceId };
    await publish(em, 'ContractEventSent', { aggregateId: contract.id, now: context.now, payload });
  } else await giveEffect(em, context, contract, event, among);
  return event;
}

/** Eight characters that are read and typed without mistake. */
const transferCode = (random: Uint8Array) => [...random].map((byte) => UNAMBIGUOUS[byte % UNAMBIGUOUS.length]).join('');

/** What is kept of an event: the answers its kind asks for, and nothing else. */
function contentOf(declared: DeclaredEvent) {
  const { kind, happenedOn } = declared;
  const revises = kind === 'RENT_REVISION';
  return {
    kind,
    happenedOn,
    recoveredOn: kind === 'TENANT_EXIT' ? (declared.recoveredOn ?? null) : null,
    plannedExitOn: kind === 'NOTICE_GIVEN' ? (declared.plannedExitOn ?? null) : null,
    noticeRespected: kind === 'TENANT_EXIT' ? (declared.noticeRespected ?? null) : null,
    personName: contractEventRules[kind].names === null ? null : (declared.personName?.trim() ?? null),
    rentCents: revises ? (declared.rentCents ?? null) : null,
    chargesCents: revises ? (declared.chargesCents ?? null) : null,
    note: declared.note?.trim() || null,
  };
}
