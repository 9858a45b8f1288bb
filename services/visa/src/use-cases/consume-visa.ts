import { LockMode } from '@mikro-orm/core';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { visaMachine } from '../domain/transitions.ts';
import { Visa, VisaGrant } from '../entities/visa.ts';

export interface ContractOfVisa {
  contractId: string;
  visaId: string;
  landlordSpaceId: string;
}

/**
 * A contract was generated with this visa: it backs that contract alone, and the landlord space may see it (R-VISA-11).
 * Applied twice it changes nothing; a contract already cancelled (its cancellation arrived first) takes nothing.
 * Throws when another contract holds the visa: the event is tried again, after the cancellation that must be on its way.
 */
export async function consumeVisa(context: Context, contract: ContractOfVisa) {
  const { visaId, contractId, landlordSpaceId } = contract;
  return transact(context, async (em) => {
    const visa = await em.findOne(Visa, { id: visaId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // Its tenant was erased meanwhile (S63).
    if (!visa) return { kind: 'erased' };
    const known = await em.findOne(VisaGrant, { visaId, contractId });
    if (known) return { kind: 'already' };
    const next = move(visaMachine, visa.status, 'generateContract', 'LANDLORD');
    if (!next) throw new Error(`The visa ${visaId} is ${visa.status} and cannot back the contract ${contractId}.`);
    visa.status = next;
    visa.contractId = contractId;
    em.create(VisaGrant, { visaId, contractId, landlordSpaceId, grantedAt: context.now });
    await publish(em, 'VisaConsumed', { aggregateId: visaId, payload: { visaId }, now: context.now });
    return { kind: 'consumed' };
  });
}
