import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { isRenewable } from '../domain/renewal.ts';
import { LIVE_STATUSES, SuretyContract } from '../entities/surety-contract.ts';

const RENEWALS = {};

/** R-CON-14. Whether a contract may be gone on with and is not yet; all contracts of a request in one statement (A7). */
export async function mayBeRenewed(context: Context, contract: SuretyContract): Promise<boolean> {
  const { id, status, leaseKind, coverEndsOn = null } = contract;
  if (!isRenewable({ status, leaseKind, coverEndsOn }, context.today)) return false;
  const renewals = await loadMany<SuretyContract>(context, RENEWALS, id, async (ids) => {
    const found = await context.em.find(SuretyContract, {
      renewsId: { $in: [...ids] },
      status: { $in: [...LIVE_STATUSES] },
    });
    return Map.groupBy(found, ({ renewsId }) => renewsId ?? '');
  });
  return renewals.length === 0;
}
