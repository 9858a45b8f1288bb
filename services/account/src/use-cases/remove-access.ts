import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { partnerAccessMachine } from '../domain/partner-access.ts';
import { Membership } from '../entities/membership.ts';
import { PartnerAccount } from '../entities/partner-account.ts';
import type { PartnerUser } from '../entities/partner-user.ts';
import { Session } from '../entities/session.ts';

/**
 * Domain §6, S21. Ends one person's access to an account, whose row the caller locked: the credentials are void, the space
 * is no longer on their ring, and sessions in it end at the next request.
 */
export async function removeAccess({ now }: Context, em: SqlEntityManager, user: PartnerUser) {
  const next = move(partnerAccessMachine, user.status, 'revoke', 'PARTNER');
  if (!next) throw invalidState('Cet accès est déjà révoqué.');
  const { identityId } = user;
  const account = await em.findOneOrFail(PartnerAccount, { id: user.accountId });
  if (identityId && account.spaceId) {
    await em.nativeDelete(Membership, { identityId, spaceId: account.spaceId });
    await em.nativeDelete(Session, { identityId, spaceId: account.spaceId });
  }
  Object.assign(user, { status: next, isPrincipal: false, secretHash: null, secretSentAt: null, letterBundleId: null });
  await publish(em, 'PartnerAccessRevoked', { aggregateId: user.id, payload: { partnerUserId: user.id }, now });
}
