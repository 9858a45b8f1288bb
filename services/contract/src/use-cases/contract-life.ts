import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import type { Temporal } from 'temporal-polyfill';
import { lifeOf } from '../domain/contract-life.ts';
import { ContractEvent, EventDecision } from '../entities/contract-event.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';
import { factsOf } from './facts-of.ts';

/** Where an event stands: in effect at once, waiting for an officer, or answered. */
export type EventState = 'RECORDED' | 'WAITING' | 'ACCEPTED' | 'REFUSED';

/** An event with the officer's answer, if there is one. */
export interface EventWithDecision {
  event: ContractEvent;
  decision: EventDecision | null;
  state: EventState;
}

/** Most events one contract may have: a lease lives a few dozen at most. */
export const MOST_EVENTS = 100;

const EVENTS = {};

/** Everything that happened to a contract, in order; all contracts of a request in two statements (A7). */
export const eventsOf = (context: Context, contractId: string): Promise<EventWithDecision[]> =>
  loadMany<EventWithDecision>(context, EVENTS, contractId, (ids) => readEvents(context.em, ids));

/** The same, read afresh in a write. */
export const eventsFor = async (em: SqlEntityManager, contractId: string): Promise<EventWithDecision[]> =>
  (await readEvents(em, [contractId])).get(contractId) ?? [];

/** The same of several contracts, by the id of each that has any. */
export async function readEvents(em: SqlEntityManager, contractIds: readonly string[]) {
  const events = await em.find(
    ContractEvent,
    { contract: { id: { $in: [...contractIds] } } },
    { orderBy: { number: 'asc' }, limit: contractIds.length * MOST_EVENTS },
  );
  const sent = events.filter(({ sentToOfficer }) => sentToOfficer).map(({ id }) => id);
  const decisions = sent.length === 0 ? [] : await em.find(EventDecision, { id: { $in: sent } });
  const byEvent = new Map(decisions.map((decision) => [decision.id, decision]));
  return Map.groupBy(
    events.map((event) => withDecision(event, byEvent.get(event.id) ?? null)),
    ({ event }) => event.contract.id,
  );
}

/** An event beside the answer to it. */
export function withDecision(event: ContractEvent, decision: EventDecision | null): EventWithDecision {
  if (!event.sentToOfficer) return { event, decision: null, state: 'RECORDED' };
  return { event, decision, state: decision === null ? 'WAITING' : decision.accepted ? 'ACCEPTED' : 'REFUSED' };
}

/** Whether an event has changed the contract. */
export const isInEffect = ({ state }: EventWithDecision) => state === 'RECORDED' || state === 'ACCEPTED';

/** The contract as the events in effect leave it on a day (R-CON-09). */
export const lifeAfter = (contract: SuretyContract, events: readonly EventWithDecision[], on: Temporal.PlainDate) =>
  lifeOf(contract, events.filter(isInEffect).map(lifeEvent), on);

/** An event as a contract's life adds it up. */
export const lifeEvent = ({ event }: EventWithDecision) => ({ ...lifeFacts(event), number: event.number });

/** What the rules and the words look at in an event. */
export const lifeFacts = (event: ContractEvent) => ({
  kind: event.kind,
  happenedOn: event.happenedOn,
  recoveredOn: event.recoveredOn ?? null,
  plannedExitOn: event.plannedExitOn ?? null,
  personName: event.personName ?? null,
  rentCents: event.rentCents ?? null,
  chargesCents: event.chargesCents ?? null,
  landlordName: event.landlordName,
});

/** What the rules look at on a day, read afresh in a write or a job: the rent as it was revised (D-COV-02), the exit if there was one. */
export const factsAfter = async (em: SqlEntityManager, contract: SuretyContract, on: Temporal.PlainDate) =>
  factsOn(contract, await eventsFor(em, contract.id), on);

/** The same today, in the statements all contracts of the request share. */
export const factsToday = async (context: Context, contract: SuretyContract) =>
  factsOn(contract, await eventsOf(context, contract.id), context.today);

function factsOn(contract: SuretyContract, events: readonly EventWithDecision[], on: Temporal.PlainDate) {
  const { rentCents, chargesCents, exit } = lifeAfter(contract, events, on);
  return { ...factsOf(contract), rentCents, chargesCents, exit };
}
