import type { Context } from '@trousseau/service/definition';
import { loadById, loadMany } from '@trousseau/service/load-by-id';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { contractEventRules } from '../domain/contract-event-kinds.ts';
import { eventEffect, eventTitle } from '../domain/contract-event-words.ts';
import { ContractEvent, ContractTakeover, EventDecision, EventDocument } from '../entities/contract-event.ts';
import { SuretyContract } from '../entities/surety-contract.ts';
import { visibleContracts } from '../entities/visible-to.ts';
import { type EventWithDecision, isInEffect, lifeFacts, withDecision } from '../use-cases/contract-life.ts';
import { eventQueue } from '../use-cases/event-queue.ts';
import { ContractEventConnection, ContractEventDocumentType, ContractEventType } from './contract-event.type.ts';
import { SuretyContractType } from './surety-contract.type.ts';

/** An event as the graph shows it: the entity's facts, its state and its words. */
export function shownEvent(one: EventWithDecision) {
  const { event, decision, state } = one;
  return {
    ...lifeFacts(event),
    id: event.id,
    number: event.number,
    title: eventTitle(event.kind),
    ruleId: contractEventRules[event.kind].ruleId,
    state,
    effect: eventEffect(lifeFacts(event)),
    answer: decision?.effect ?? null,
    note: event.note ?? null,
    recordedAt: event.recordedAt,
    transferCode: event.transferCode ?? null,
    amendmentPath: isInEffect(one) ? `/files/contract/amendments/${event.id}.pdf` : null,
    contractId: event.contract.id,
  };
}

type Shown = ReturnType<typeof shownEvent>;

const DOCUMENTS = {};

/** Reads of events; what a contract carries of them is in the resolver of contracts. */
@Resolver(() => ContractEventType)
export class ContractEventResolver {
  @Query(() => ContractEventConnection, { description: 'Events that wait for an officer, oldest first.' })
  async contractEventQueue(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    const page = await eventQueue(context, { first, after });
    return { ...page, nodes: page.nodes.map((event) => shownEvent(withDecision(event, null))) };
  }

  @Query(() => ContractEventType, { nullable: true, description: 'One event sent to an officer.' })
  async contractEvent(@Ctx() context: Context, @Arg('id', () => ID) id: string) {
    const event = await loadById(context, ContractEvent, id, { sentToOfficer: true });
    return event && shownEvent(withDecision(event, await context.em.findOne(EventDecision, { id: event.id })));
  }

  @FieldResolver(() => SuretyContractType, { nullable: true, description: 'Its contract.' })
  contract(@Root() { contractId }: Shown, @Ctx() context: Context) {
    return loadById(context, SuretyContract, contractId, visibleContracts(context.viewer));
  }

  @FieldResolver(() => String, { nullable: true })
  async buyerName(@Root() { id, transferCode }: Shown, @Ctx() context: Context) {
    if (transferCode === null) return null;
    return (await loadById(context, ContractTakeover, id, {}))?.buyerName ?? null;
  }

  @FieldResolver(() => [ContractEventDocumentType])
  documents(@Root() { id }: Shown, @Ctx() context: Context) {
    return loadMany(context, DOCUMENTS, id, async (ids) => {
      const found = await context.em.find(
        EventDocument,
        { event: { id: { $in: [...ids] } } },
        { orderBy: { receivedAt: 'asc', id: 'asc' } },
      );
      return Map.groupBy(
        found.map((document) => ({ ...document, path: `/files/contract/event-documents/${document.id}` })),
        ({ event }) => event.id,
      );
    });
  }
}
