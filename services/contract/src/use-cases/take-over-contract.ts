import { LockMode } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import { normaliseContractNumber } from '../domain/contract-number.ts';
import { ContractEvent, ContractTakeover, EventDecision } from '../entities/contract-event.ts';
import { landlordNameOf } from './landlord-name.ts';

/** What the buyer types: the number of the contract and the code the seller handed over. */
export interface TakeOverContractInput {
  operationId: string;
  number: string;
  transferCode: string;
}

/**
 * R-CON-09, sale and gift. The buyer's space asks for the contract of a dwelling it acquired; an officer then moves it.
 * Number and code count together: whatever is wrong, the answer is the same and tells nothing of the contract.
 */
export async function takeOverContract(context: Context, input: TakeOverContractInput) {
  const { viewer } = context;
  if (viewer.kind !== 'PERSON') throw notFound();
  const buyerName = await landlordNameOf(context, viewer.spaceId);
  return once(context, 'takeOverContract', input.operationId, input, async (em) => {
    const event = await em.findOne(
      ContractEvent,
      {
        transferCode: input.transferCode.toUpperCase().replace(/[\s\u00a0\u202f-]+/g, ''),
        contract: { number: normaliseContractNumber(input.number), landlordSpaceId: { $ne: viewer.spaceId } },
      },
      { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['contract'], populateWhere: 'infer' },
    );
    if (!event || (await em.findOne(EventDecision, { id: event.id }))) return transferUnknown;
    const taken = await em.findOne(ContractTakeover, { id: event.id });
    if (taken && taken.buyerSpaceId !== viewer.spaceId) return transferUnknown;
    if (!taken) {
      const { landlordSpaceId: sellerSpaceId } = event.contract;
      const sides = { sellerSpaceId, buyerSpaceId: viewer.spaceId, buyerName };
      em.persist(em.create(ContractTakeover, { id: event.id, ...sides, takenAt: context.now }));
    }
    return { kind: 'ContractTakenOver' as const, number: event.contract.number };
  });
}

const transferUnknown = {
  kind: 'TransferUnknown' as const,
  message:
    'Aucun contrat à reprendre ne correspond à ce numéro et à ce code. Vérifiez-les auprès du vendeur\u00a0: le code est dans son espace, sur la page du contrat.',
};
