import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import type { PersonViewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../credentials/password-hash.ts';
import { Identity } from '../entities/identity.ts';
import { Invitation } from '../entities/invitation.ts';
import { Membership } from '../entities/membership.ts';
import { Space } from '../entities/space.ts';
import { MOST_SPACES } from './access.ts';
import { choosePassword } from './choose-password.ts';
import { findOwner } from './find-owner.ts';
import { invitationOf } from './invitations.ts';
import { moveSession, recordSession, startSession } from './open-session.ts';
import { reserveEmail } from './reserve-email.ts';

/** What stands after `#` in the link; the password chosen, for who has no login yet. */
interface Acceptance {
  token: string;
  password?: string | null;
  userAgent?: string | null;
}

/**
 * D-ACC-04. Enters the space one was asked into: with the login one is signed in with, whatever its address, or by choosing a
 * password, since the link proves the mailbox. The link serves once; the session goes on in the space.
 */
export async function acceptInvitation(context: Context, input: Acceptance) {
  const asked = await invitationOf(context, input.token);
  if (!asked) return invitationRefused(LINK_IS_OVER);
  const { invitation } = asked;
  return context.viewer.kind === 'PERSON'
    ? joinRing(context, invitation, context.viewer)
    : beginRing(context, invitation, input);
}

async function joinRing(context: Context, invitation: Invitation, viewer: PersonViewer) {
  if (viewer.role === 'OFFICER' || viewer.role === 'PARTNER') return invitationRefused(STAFF_STAYS_APART);
  const { identityId, sessionId } = viewer;
  const { spaceId } = invitation;
  const verdict = await transact(context, async (em) => {
    const space = await useInvitation(context, em, invitation, identityId);
    if (!space) return invitationRefused(LINK_IS_OVER);
    const ring = await em.find(Membership, { identityId }, { limit: MOST_SPACES });
    if (ring.some((one) => one.spaceId === spaceId)) return invitationRefused('Vous avez déjà accès à cet espace.');
    if (ring.length >= MOST_SPACES) return invitationRefused(RING_IS_FULL);
    const member = em.create(Membership, membershipOf(context, invitation, identityId));
    return { kind: 'InvitationAccepted' as const, viewer: await moveSession(em, sessionId, member, space) };
  });
  if (verdict.kind === 'InvitationRefused') return verdict;
  context.viewer = verdict.viewer;
  return { kind: verdict.kind };
}

async function beginRing(context: Context, invitation: Invitation, { password, userAgent }: Acceptance) {
  const { email } = invitation;
  if (await findOwner(context.em, email)) return invitationRefused(SIGN_IN_FIRST);
  const refused = choosePassword(password ?? '', email, context.today);
  if (refused) return refused;
  const passwordHash = await hashPassword(password ?? '');
  const verdict = await transact(context, async (em) => {
    const identity = await newLogin(context, em, email, passwordHash);
    const space = identity && (await useInvitation(context, em, invitation, identity.id));
    if (!space) return invitationRefused(LINK_IS_OVER);
    em.create(Membership, membershipOf(context, invitation, identity.id));
    await em.flush();
    return {
      kind: 'InvitationAccepted' as const,
      session: await recordSession(context, em, identity, space, userAgent),
    };
  });
  if (verdict.kind === 'InvitationRefused') return verdict;
  startSession(context, verdict.session);
  return { kind: verdict.kind };
}

/** A new login for the mailbox that the link proves. Null: somebody has taken the address since a moment. */
async function newLogin({ now }: Context, em: SqlEntityManager, email: string, passwordHash: string) {
  const id = uuidv7();
  const reserved = await reserveEmail(em, { email, role: 'LANDLORD', identityId: id, now });
  return reserved ? em.create(Identity, { id, email, passwordHash, createdAt: now }) : null;
}

/** Uses the link up: of two presses at once, one enters. @returns the space, locked; null when the link is over */
async function useInvitation(context: Context, em: SqlEntityManager, invitation: Invitation, memberId: string) {
  const { id, spaceId, tokenHash } = invitation;
  const space = await em.findOneOrFail(Space, { id: spaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if ((await em.nativeDelete(Invitation, { id, tokenHash })) === 0) return null;
  await publish(em, 'MemberJoined', { aggregateId: spaceId, payload: { spaceId, memberId }, now: context.now });
  return space;
}

const membershipOf = ({ now }: Context, { spaceId, position }: Invitation, identityId: string) => ({
  ...{ identityId, spaceId, position },
  joinedAt: now,
});

const LINK_IS_OVER =
  'Cette invitation a déjà servi, a été annulée ou remplacée, ou n’est plus valable. Demandez-en une nouvelle à la personne qui vous a invité.';
const SIGN_IN_FIRST = 'Cette adresse ouvre déjà un espace. Connectez-vous, puis acceptez l’invitation.';
const STAFF_STAYS_APART =
  'Un espace de partenaire ou d’instruction ne se mêle à aucun autre. Déconnectez-vous, puis acceptez avec une autre adresse.';
const RING_IS_FULL = `Votre trousseau compte déjà ${MOST_SPACES}\u00a0espaces. Quittez-en un avant d’accepter.`;

const invitationRefused = (message: string) => ({ kind: 'InvitationRefused' as const, message });
