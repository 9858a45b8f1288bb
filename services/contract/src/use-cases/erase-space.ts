import type { Context } from '@trousseau/service/definition';
import { pseudonymOf } from '@trousseau/service/pseudonym';
import { LIVE_STATUSES, SuretyContract } from '../entities/surety-contract.ts';

/**
 * S63. A contract that has ended stays for its other party, with a pseudonym where the one who left was named. May run twice.
 */
export async function eraseSpace({ em }: Context, spaceId: string): Promise<void> {
  const ended = { status: { $nin: [...LIVE_STATUSES] } };
  const pseudonym = pseudonymOf(spaceId);
  await em.nativeUpdate(SuretyContract, { ...ended, landlordSpaceId: spaceId }, { landlordName: pseudonym });
  await em.nativeUpdate(SuretyContract, { ...ended, tenantSpaceId: spaceId }, { tenantNames: [pseudonym] });
}
