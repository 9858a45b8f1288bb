import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { UNAMBIGUOUS } from '@trousseau/values/unambiguous';
import { v7 as uuidv7 } from 'uuid';
import { type DeclaredEvent, eventToCorrect } from '../domain/contract-event.ts';
import { contractEventRules, waitsForOfficer } from '../domain/contract-event-kinds.ts';
import { contractMachine } from '../domain/transitions.ts';
import { ContractEvent } from '../entities/contract-event.ts';
import { eventsFor, lifeAfter, MOST_EVENTS } from './contract-life.ts';
import { giveEffect, notFromHere } from './give-effect.ts';
import { loadContract } from './load-contract.ts';

/** What « Gérer mon contrat » sends. */
export interface DeclareContractEventInput extends DeclaredEvent {
  operationId: string;
  contractId: string;
}

/**
 * S-EVT-01 to S-EVT-04. A landlord declares what happens to the lease (R-CON-09 to R-CON-13). It is added to the contract
 * as an amendment and has effect at once, or waits for an officer: always for transfers, agents, a death or an error,
 * and for everything but an exit once an unpaid rent is declared (R-CON-10).
 */
export async function declareContractEvent(context: Context, input: DeclareContractEventInput) {
  return once(context, 'declareContractEvent', input.operationId, input, async (em) => {
    const contract = await loadContract(context, em, input.contractId, LockMode.PESSIMISTIC_WRITE);
    const { move: step, by } = contractEventRules[input.kind];
    if (!move(contractMachine, contract.status, step, by)) throw notFromHere();
    const events = await eventsFor(em, contract.id);
    if (events.length >= MOST_EVENTS)
      throw invalidState('Ce contrat a trop d’avenants pour en ajouter un. Écrivez au garant.');
    const { effectiveOn, maxRentCents } = contract;
    const life = lifeAfter(contract, events, context.today);
    const fields = eventToCorrect(input, { effectiveOn, maxRentCents, life }, context.today);
    if (fields.length > 0)
      return {
        kind: 'ContractEventRefused' as const,
        message: 'Corrigez les points indiqués, puis déclarez à nouveau.',
        fields,
      };
    const sentToOfficer = waitsForOfficer(input.kind, contract.hasOpenClaim);
    const event = em.create(ContractEvent, {
      ...contentOf(input),
      id: uuidv7(),
      contract,
      number: events.length + 1,
      landlordName: contract.landlordName,
      sentToOfficer,
      transferCode: input.kind === 'SALE' || input.kind === 'GIFT' ? transferCode(randomBytes(8)) : null,
      recordedAt: context.now,
    });
    em.persist(event);
    if (sentToOfficer) {
      const { landlordSpaceId } = contract;
      const payload = { contractId: contract.id, eventId: event.id, landlordSpaceId };
      await publish(em, 'ContractEventSent', { aggregateId: contract.id, now: context.now, payload });
    } else await giveEffect(em, context, contract, event);
    return { kind: 'ContractEventDeclared' as const, contractId: contract.id, eventId: event.id };
  });
}

/** Eight characters that are read and typed without mistake. */
const transferCode = (random: Uint8Array) => [...random].map((byte) => UNAMBIGUOUS[byte % UNAMBIGUOUS.length]).join('');

/** What is kept of an input: the answers its kind asks for, and nothing else. */
function contentOf(input: DeclareContractEventInput) {
  const { kind, happenedOn } = input;
  const revises = kind === 'RENT_REVISION';
  return {
    kind,
    happenedOn,
    recoveredOn: kind === 'TENANT_EXIT' ? (input.recoveredOn ?? null) : null,
    plannedExitOn: kind === 'NOTICE_GIVEN' ? (input.plannedExitOn ?? null) : null,
    noticeRespected: kind === 'TENANT_EXIT' ? (input.noticeRespected ?? null) : null,
    personName: contractEventRules[kind].names === null ? null : (input.personName?.trim() ?? null),
    rentCents: revises ? (input.rentCents ?? null) : null,
    chargesCents: revises ? (input.chargesCents ?? null) : null,
    note: input.note?.trim() || null,
  };
}
