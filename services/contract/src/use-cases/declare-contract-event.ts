import { LockMode } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { invalidState } from '@trousseau/service/refusal';
import type { DeclaredEvent } from '../domain/contract-event.ts';
import { eventsFor } from './contract-life.ts';
import { loadContract } from './load-contract.ts';
import { correctionsOf, recordContractEvent, whyNotNow } from './record-contract-event.ts';

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
    const events = await eventsFor(em, contract.id);
    const why = whyNotNow(contract, events, input.kind);
    if (why !== null) throw invalidState(why);
    const fields = correctionsOf(contract, events, input, context.today);
    if (fields.length > 0)
      return {
        kind: 'ContractEventRefused' as const,
        message: 'Corrigez les points indiqués, puis déclarez à nouveau.',
        fields,
      };
    const event = await recordContractEvent(em, context, contract, events, input);
    return { kind: 'ContractEventDeclared' as const, contractId: contract.id, eventId: event.id };
  });
}
