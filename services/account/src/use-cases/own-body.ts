import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { PartnerAccount } from '../entities/partner-account.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { visibleAccounts } from '../entities/visible-accounts.ts';

/** The account of the space one acts in, locked, and one's own access to it. */
export interface OwnBody {
  account: PartnerAccount;
  own: PartnerUser;
}

/** The body whose space the caller acts in. @throws NOT_FOUND when it is no body, or the caller has no access of its own */
export async function lockOwnBody({ viewer }: Context, em: SqlEntityManager): Promise<OwnBody> {
  const visible = visibleAccounts(viewer);
  if (!visible || viewer.kind !== 'PERSON' || viewer.role !== 'LANDLORD') throw notFound();
  const body = { $and: [visible, { landlordKind: 'LEGAL' as const, status: { $ne: 'REVOKED' as const } }] };
  const account = await em.findOne(PartnerAccount, body, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const standing = { $in: ['ACTIVE' as const, 'PROVISIONAL' as const] };
  const own =
    account &&
    (await em.findOne(PartnerUser, { accountId: account.id, identityId: viewer.identityId, status: standing }));
  if (!account || !own) throw notFound();
  return { account, own };
}

/** The same for its administrator (S-CAF-05). @throws NOT_FOUND for a user: to them the others are not to be moved */
export async function lockAdministratedBody(context: Context, em: SqlEntityManager): Promise<OwnBody> {
  const body = await lockOwnBody(context, em);
  if (body.own.role !== 'ADMINISTRATOR') throw notFound();
  return body;
}

/** Another person of the body. @throws NOT_FOUND when there is none, or it is oneself */
export async function otherOf(em: SqlEntityManager, { account, own }: OwnBody, partnerUserId: string) {
  if (!validate(partnerUserId) || partnerUserId === own.id) throw notFound();
  const other = await em.findOne(PartnerUser, {
    id: partnerUserId,
    accountId: account.id,
    status: { $ne: 'REVOKED' },
  });
  if (!other) throw notFound();
  return other;
}
