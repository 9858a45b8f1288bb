import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { v7 as uuidv7 } from 'uuid';
import { partnerAccessMachine } from '../domain/partner-access.ts';
import { positionOf, roleAtFirstLogin } from '../domain/partner-role.ts';
import type { FirstLogin } from '../entities/first-login.ts';
import { Identity } from '../entities/identity.ts';
import { Membership } from '../entities/membership.ts';
import { PartnerAccount } from '../entities/partner-account.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { Space } from '../entities/space.ts';
import { findOwner } from './find-owner.ts';
import { type NewSession, recordSession } from './open-session.ts';
import { removeAccess } from './remove-access.ts';
import { reserveEmail } from './reserve-email.ts';

/** A first login whose five steps are done, both rows locked. */
interface Done {
  user: PartnerUser;
  login: FirstLogin;
}

/**
 * R-CAF-02, R-CAF-03. All five steps are done: the person has a login, the landlord's space stands on their ring, and the
 * secret received opens nothing any more. Whoever takes the place of a holder or administrator sends them out at this moment.
 * @returns the session of a new login; null for one that existed
 */
export async function completeFirstLogin(
  context: Context,
  em: SqlEntityManager,
  { user, login }: Done,
  userAgent?: string | null,
): Promise<NewSession | null> {
  const { now } = context;
  const next = move(partnerAccessMachine, user.status, 'firstLogin', 'PARTNER');
  if (!next) throw invalidState('Cet accès est déjà ouvert ou révoqué. Connectez-vous, ou contactez votre organisme.');
  const account = await em.findOneOrFail(PartnerAccount, { id: user.accountId });
  if (user.isPrincipal) await leavePlace(context, em, user);
  const administrator = {
    accountId: account.id,
    role: 'ADMINISTRATOR',
    status: { $in: ['ACTIVE', 'PROVISIONAL'] },
  } as const;
  const role = roleAtFirstLogin(account.landlordKind, (await em.count(PartnerUser, administrator)) > 0);
  const { identity, isNew } = await identityOf(em, login, now);
  const space =
    (account.spaceId && (await em.findOne(Space, { id: account.spaceId }))) || openSpace(em, account, login, now);
  await em.upsert(Membership, {
    identityId: identity.id,
    spaceId: space.id,
    position: positionOf(role, user.rights),
    joinedAt: now,
  });
  const { givenName, familyName, email } = login;
  const person = { givenName, familyName, email, identityId: identity.id, firstLoginAt: now };
  Object.assign(user, person, { role, status: next, secretHash: null, secretSentAt: null, letterBundleId: null });
  if (!account.spaceId) {
    const payload = { spaceId: space.id };
    await publish(em, isNew ? 'SpaceActivated' : 'SpaceAdded', { aggregateId: space.id, payload, now });
  }
  Object.assign(account, { spaceId: space.id }, user.isPrincipal ? { status: next } : {});
  // What was accepted stays; the rest has its own place now.
  Object.assign(login, { givenName: null, familyName: null, phone: null, email: null, passwordHash: null });
  await publish(em, 'PartnerAccessActivated', { aggregateId: user.id, payload: { partnerUserId: user.id }, now });
  const fact = { subjectId: account.id, detail: user.userNumber, actorId: identity.id };
  await recordAudit(em, context, { act: 'PARTNER_FIRST_LOGIN', ...fact });
  return isNew ? recordSession(context, em, identity, space, userAgent) : null;
}

/** The person whose address was proved: the one who signs in with it, or a new one with the password chosen. */
async function identityOf(em: SqlEntityManager, { email, passwordHash }: FirstLogin, now: Context['now']) {
  const known = await findOwner(em, email ?? '', 'toMove');
  if (known) return { identity: known.identity, isNew: false };
  const identityId = uuidv7();
  if (!email || !passwordHash || !(await reserveEmail(em, { email, role: 'LANDLORD', identityId, now })))
    throw invalidState('L’adresse indiquée ne peut plus servir. Contactez l’organisme qui vous a ouvert l’accès.');
  return { identity: em.create(Identity, { id: identityId, email, passwordHash, createdAt: now }), isNew: true };
}

/** The landlord's space, with what the organisation and the person already said; its profile asks the rest. */
function openSpace(em: SqlEntityManager, account: PartnerAccount, login: FirstLogin, now: Context['now']): Space {
  const isPerson = account.landlordKind === 'NATURAL';
  const { legalName, siren, street, postcode, city, inseeCode } = account;
  return em.create(Space, {
    id: uuidv7(),
    role: 'LANDLORD',
    // A body says itself whether it is an SCI.
    kind: isPerson ? 'LANDLORD_NATURAL' : null,
    status: 'ACTIVE_INCOMPLETE',
    isIntermediation: isPerson ? false : null,
    ...{ legalName, siren, street, postcode, city, inseeCode },
    givenName: login.givenName,
    familyName: login.familyName,
    phone: login.phone,
    departements: [],
    createdAt: now,
  });
}

/** The former holder or administrator goes, sessions and all: one place, one person. */
async function leavePlace(context: Context, em: SqlEntityManager, { id, accountId }: PartnerUser) {
  const former = await em.find(PartnerUser, {
    accountId,
    isPrincipal: true,
    id: { $ne: id },
    status: { $ne: 'REVOKED' },
  });
  for (const one of former) await removeAccess(context, em, one);
}
