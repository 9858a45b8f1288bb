import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { partnerAccessMachine } from '../domain/partner-access.ts';
import { positionOf } from '../domain/partner-role.ts';
import { Membership } from '../entities/membership.ts';
import type { PartnerAccount } from '../entities/partner-account.ts';
import type { PartnerUser } from '../entities/partner-user.ts';
import { lockAdministratedBody, otherOf } from './own-body.ts';
import { reauthenticate } from './reauthenticate.ts';

/**
 * R-CAF-03, S-CAF-05. The administrator names another one, against the password, and is a user from then on: a body has one
 * administrator, neither none nor two.
 */
export async function handOverAdministration(
  context: Context,
  input: { partnerUserId: string; currentPassword: string },
) {
  // Before the password is asked: somebody who is not theirs to move does not exist (S19).
  await context.em.fork().transactional(async (em) => {
    const own = em as SqlEntityManager;
    await otherOf(own, await lockAdministratedBody(context, own), input.partnerUserId);
  });
  const proof = await reauthenticate(context, input.currentPassword);
  if ('refused' in proof) return proof.refused;
  return transact(context, async (em) => {
    const body = await lockAdministratedBody(context, em);
    const { account, own } = body;
    const next = await otherOf(em, body, input.partnerUserId);
    await nameUser(em, account, own);
    await nameAdministrator(context, em, account, next);
    const fact = { subjectId: account.id, detail: next.userNumber };
    await recordAudit(em, context, { act: 'PARTNER_ADMINISTRATION_HANDED_OVER', ...fact });
    return { kind: 'PartnerUsersChanged' as const, partnerAccountId: account.id };
  });
}

/** Makes a person who has logged in the administrator of their body, and the owner of its space. */
export async function nameAdministrator(
  context: Context,
  em: SqlEntityManager,
  account: PartnerAccount,
  user: PartnerUser,
) {
  if (!move(partnerAccessMachine, user.status, 'transferAdministrator', 'PARTNER'))
    throw invalidState('Cette personne ne s’est pas encore connectée, ou attend un nouveau mot de passe.');
  Object.assign(user, { role: 'ADMINISTRATOR', isPrincipal: true });
  account.status = user.status;
  await position(em, account, user, positionOf('ADMINISTRATOR', user.rights));
  const payload = { partnerUserId: user.id };
  await publish(em, 'AdministratorNamed', { aggregateId: user.id, payload, now: context.now });
}

async function nameUser(em: SqlEntityManager, account: PartnerAccount, user: PartnerUser) {
  Object.assign(user, { role: 'USER', isPrincipal: false, rights: 'MANAGER' });
  await position(em, account, user, positionOf('USER', 'MANAGER'));
}

async function position(
  em: SqlEntityManager,
  { spaceId }: PartnerAccount,
  { identityId }: PartnerUser,
  value: Membership['position'],
) {
  if (identityId && spaceId) await em.nativeUpdate(Membership, { identityId, spaceId }, { position: value });
}
