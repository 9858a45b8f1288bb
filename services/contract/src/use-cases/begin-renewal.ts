import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { renewedFrom, renewedUntil } from '../domain/renewal.ts';
import { SuretyContract } from '../entities/surety-contract.ts';

/**
 * R-CON-14: a renewal goes on for a lease that was signed long ago. Validating it stands for the signature, from which the ten days run (K-EDIT);
 * validated after the cover before it has ended, it covers from that day. Changes nothing of a contract that renews none.
 */
export async function beginRenewal({ today, now }: Context, em: SqlEntityManager, contract: SuretyContract) {
  const { id, renewsId, tenantSpaceId } = contract;
  if (!renewsId) return;
  const { coverEndsOn } = await em.findOneOrFail(SuretyContract, { id: renewsId });
  contract.signedOn = today;
  if (coverEndsOn) contract.effectiveOn = renewedFrom(coverEndsOn, today);
  contract.endsOn = renewedUntil(contract.endsOn ?? null, contract.effectiveOn);
  await publish(em, 'LeaseSigned', { aggregateId: id, now, payload: { contractId: id, tenantSpaceId } });
}
