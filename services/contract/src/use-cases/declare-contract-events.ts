import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import type { Temporal } from 'temporal-polyfill';
import type { Correction } from '../domain/admissibility.ts';
import { waitsForOfficer } from '../domain/contract-event-kinds.ts';
import { type EventOfMany, eventOfManyToCorrect, eventOfOne, isDeclaredAlready } from '../domain/event-of-many.ts';
import type { ContractEvent } from '../entities/contract-event.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';
import { type EventWithDecision, lifeAfter, readEvents } from './contract-life.ts';
import { tellOfMany } from './give-effect.ts';
import { loadContracts } from './load-contract.ts';
import { correctionsOf, recordContractEvent, whyNotNow } from './record-contract-event.ts';

/** Most contracts of one declaration: what an address of the browser holds, and one transaction writes at once. */
const MOST_CONTRACTS = 100;
const ALREADY = 'Cet événement est déjà déclaré pour ce contrat, pour ce jour ou plus tard.';

/** One event and the contracts it is declared of. */
export interface EventOfContracts extends EventOfMany {
  contractIds: readonly string[];
}

/** What becomes of one of them. Money in cents a month. */
export interface ContractEventLine {
  contractId: string;
  outcome: 'RECORDED' | 'SENT_TO_OFFICER' | 'REFUSED';
  formerRentCents: number;
  /** The rent it would follow from the day on; null when the event is no revision. */
  rentCents: number | null;
  chargesCents: number;
  /** Why it is refused, in French. */
  message: string | null;
}

/** What a declaration would do, line by line; nothing is written. */
export async function judgeContractEvents(context: Context, input: EventOfContracts) {
  const asked = await read(context, context.em, input, LockMode.NONE);
  if ('message' in asked) return asked;
  return { kind: 'ContractEventsJudged' as const, lines: asked.map(({ line }) => line) };
}

/**
 * R-CON-09, R-CON-02. Declares one event of many contracts, each as if it were declared alone: added where nothing speaks against it, in effect
 * or sent to an officer (R-CON-10), refused by itself where something does. The landlord is written to once for all that took effect.
 */
export async function declareContractEvents(context: Context, input: EventOfContracts & { operationId: string }) {
  return once(context, 'declareContractEvents', input.operationId, input, async (em) => {
    const asked = await read(context, em, input, LockMode.PESSIMISTIC_WRITE);
    if ('message' in asked) return asked;
    const among = asked.filter(({ line }) => line.outcome === 'RECORDED').length > 1 ? 'OTHERS' : 'NONE';
    const recorded: ContractEvent[] = [];
    for (const { contract, events, declared, line } of asked)
      if (line.outcome !== 'REFUSED')
        recorded.push(await recordContractEvent(em, context, contract, events, declared, among));
    const inEffect = recorded.find(({ sentToOfficer }) => !sentToOfficer);
    if (among === 'OTHERS' && inEffect) await tellOfMany(em, context, inEffect);
    return { kind: 'ContractEventsDeclared' as const, lines: asked.map(({ line }) => line) };
  });
}

async function read(
  context: Context,
  em: SqlEntityManager,
  { contractIds, ...event }: EventOfContracts,
  lockMode: LockMode.NONE | LockMode.PESSIMISTIC_WRITE,
) {
  if (contractIds.length === 0 || contractIds.length > MOST_CONTRACTS)
    return refused([{ field: 'contractIds', message: `Choisissez entre 1 et ${MOST_CONTRACTS} contrats à la fois.` }]);
  const contracts = await loadContracts(context, em, contractIds, lockMode);
  const fields = eventOfManyToCorrect(event);
  if (fields.length > 0) return refused(fields);
  const ids = contracts.map(({ id }) => id);
  const eventsByContract = await readEvents(em, ids);
  return contracts.map((contract) => judge(contract, eventsByContract.get(contract.id) ?? [], event, context.today));
}

const refused = (fields: Correction[]) => ({
  kind: 'ContractEventsRefused' as const,
  message: 'Rien n’est déclaré. Corrigez les points indiqués, puis recommencez.',
  fields,
});

function judge(
  contract: SuretyContract,
  events: readonly EventWithDecision[],
  event: EventOfMany,
  today: Temporal.PlainDate,
) {
  const life = lifeAfter(contract, events, event.happenedOn);
  const declared = eventOfOne(event, life);
  const message = whyRefused(contract, events, event, declared, today);
  const sent = waitsForOfficer(event.kind, contract.hasOpenClaim);
  const line: ContractEventLine = {
    contractId: contract.id,
    outcome: message !== null ? 'REFUSED' : sent ? 'SENT_TO_OFFICER' : 'RECORDED',
    formerRentCents: life.rentCents,
    rentCents: declared.rentCents ?? null,
    chargesCents: life.chargesCents,
    message,
  };
  return { contract, events, declared, line };
}

function whyRefused(
  contract: SuretyContract,
  events: readonly EventWithDecision[],
  event: EventOfMany,
  declared: ReturnType<typeof eventOfOne>,
  today: Temporal.PlainDate,
): string | null {
  const standing = events.filter(({ state }) => state !== 'REFUSED').map((one) => one.event);
  if (isDeclaredAlready(event, standing)) return ALREADY;
  const notNow = whyNotNow(contract, events, event.kind);
  if (notNow !== null) return notNow;
  const corrections = correctionsOf(contract, events, declared, today);
  return corrections.length === 0 ? null : corrections.map(({ message }) => message).join(' ');
}
