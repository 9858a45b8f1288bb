import { LockMode } from '@mikro-orm/core';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { visaMachine } from '../domain/transitions.ts';
import { isPastItsEnd } from '../domain/visa-expiry.ts';
import { Visa, VisaGrant } from '../entities/visa.ts';
import type { ContractOfVisa } from './consume-visa.ts';

/**
 * The contract was cancelled: the visa is free again if it is not past its end, else it has expired (R-VISA-11, R-STATE-VISA).
 * Applied twice, or for a contract that does not hold the visa, it only notes that the contract is over.
 */
export async function freeVisa(context: Context, contract: ContractOfVisa) {
  const { visaId, contractId, landlordSpaceId } = contract;
  return transact(context, async (em) => {
    const visa = await em.findOne(Visa, { id: visaId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // Its tenant was erased meanwhile (S63).
    if (!visa) return { kind: 'erased' };
    const grant = await em.findOne(VisaGrant, { visaId, contractId });
    if (grant?.endedAt) return { kind: 'already' };
    if (grant) grant.endedAt = context.now;
    else em.create(VisaGrant, { visaId, contractId, landlordSpaceId, grantedAt: context.now, endedAt: context.now });
    if (visa.contractId !== contractId) return { kind: 'not-held' };
    const event = isPastItsEnd(visa.validUntil, context.today) ? 'contractCancelledTooLate' : 'contractCancelled';
    const next = move(visaMachine, visa.status, event, 'SYSTEM');
    if (!next) throw new Error(`The visa ${visaId} is ${visa.status} and cannot be freed.`);
    visa.status = next;
    visa.contractId = null;
    await publish(em, next === 'EXPIRED' ? 'VisaExpired' : 'VisaFreed', {
      aggregateId: visaId,
      payload: { visaId, tenantSpaceId: visa.tenantSpaceId },
      now: context.now,
    });
    return { kind: 'freed' };
  });
}
