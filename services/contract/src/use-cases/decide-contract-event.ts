import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { badInput, invalidState, notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { ContractEvent, ContractTakeover, EventDecision } from '../entities/contract-event.ts';
import { SuretyContract } from '../entities/surety-contract.ts';
import { giveEffect } from './give-effect.ts';
import { keepContractWords } from './keep-contract-words.ts';

/** What the officer answers. */
export interface DecideContractEventInput {
  operationId: string;
  eventId: string;
  accepted: boolean;
  effect: string;
}

/**
 * R-CON-10. The officer says how the contract is affected. An accepted event has effect; an accepted sale or gift moves the
 * contract to the space of the buyer, who must have taken it over first.
 */
export async function decideContractEvent(context: Context, input: DecideContractEventInput) {
  const effect = input.effect.trim();
  if (effect === '' || effect.length > 2000)
    throw badInput('Dites en quelques phrases, 2\u00a0000 caractères au plus, ce que cela change pour le contrat.');
  if (!validate(input.eventId)) throw notFound();
  return once(context, 'decideContractEvent', input.operationId, input, async (em) => {
    const event = await em.findOne(ContractEvent, { id: input.eventId, sentToOfficer: true });
    if (!event) throw notFound();
    const contract = await em.findOneOrFail(
      SuretyContract,
      { id: event.contract.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (await em.findOne(EventDecision, { id: event.id }))
      throw invalidState('Cet événement a déjà reçu une réponse. Rechargez la page pour la lire.');
    const { id, landlordSpaceId } = contract;
    if (input.accepted) {
      const isTransfer = event.kind === 'SALE' || event.kind === 'GIFT';
      const takeover = isTransfer ? await em.findOne(ContractTakeover, { id: event.id }) : null;
      if (isTransfer && !takeover) return notTakenOver;
      if (takeover) {
        contract.landlordSpaceId = takeover.buyerSpaceId;
        contract.landlordName = takeover.buyerName;
        await keepContractWords(em, contract);
      }
      await giveEffect(em, context, contract, event);
    }
    const { accepted } = input;
    em.persist(em.create(EventDecision, { id: event.id, accepted, effect, decidedAt: context.now }));
    const payload = { contractId: id, eventId: event.id, landlordSpaceId };
    await publish(em, 'ContractEventDecided', { aggregateId: id, now: context.now, payload });
    await recordAudit(em, context, { act: 'CONTRACT_EVENT_DECIDED', subjectId: id, detail: event.id });
    return { kind: 'ContractEventDecided' as const, contractId: id, eventId: event.id };
  });
}

const notTakenOver = {
  kind: 'ContractNotTakenOver' as const,
  message:
    'Le nouveau propriétaire n’a pas encore repris le contrat dans son espace. Attendez qu’il le fasse avec le code du vendeur, ou refusez en disant pourquoi.',
};
