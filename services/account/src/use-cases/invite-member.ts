import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Position } from '@trousseau/scheme/rights/positions';
import type { Context } from '@trousseau/service/definition';
import { once, transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { v7 as uuidv7 } from 'uuid';
import { normaliseEmail } from '../domain/email-address.ts';
import { MOST_INVITATIONS, MOST_MEMBERS } from '../domain/members.ts';
import { Identity } from '../entities/identity.ts';
import { Invitation } from '../entities/invitation.ts';
import { Membership } from '../entities/membership.ts';
import { Space } from '../entities/space.ts';
import { invitedTooSoon, ownInvitation, personOf } from './invitations.ts';
import { emailRefused } from './registration.ts';

/** Whom an owner asks into the space, and what they will be there. */
export interface MemberToInvite {
  operationId: string;
  email: string;
  memberRole: Position;
}

/** D-ACC-04. Asks somebody into the caller’s space, known here or not: the answer does not say (S09). */
export async function inviteMember(context: Context, input: MemberToInvite) {
  const { spaceId, identityId } = personOf(context);
  const email = normaliseEmail(input.email);
  if (email === null) return emailRefused();
  const { operationId, memberRole: position } = input;
  return once(context, 'inviteMember', operationId, { email, position }, async (em) => {
    // Locked, so that of two invitations at once the second counts the first.
    await em.findOneOrFail(Space, { id: spaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const refused = (await whyNot(em, spaceId, email)) ?? (await invitedTooSoon(context, em, email));
    if (refused) return refused;
    const { now } = context;
    const invitationId = uuidv7();
    em.create(Invitation, { id: invitationId, spaceId, email, position, invitedBy: identityId, sentAt: now });
    const payload = { invitationId, actorId: identityId };
    await publish(em, 'MemberInvited', { aggregateId: invitationId, payload, now });
    return { kind: 'InvitationSent' as const };
  });
}

async function whyNot(em: SqlEntityManager, spaceId: string, email: string) {
  const members = await em.find(Membership, { spaceId }, { limit: MOST_MEMBERS });
  const waiting = await em.find(Invitation, { spaceId }, { limit: MOST_INVITATIONS });
  if (await em.count(Identity, { email, id: { $in: members.map(({ identityId }) => identityId) } }))
    return notInvited('Cette personne a déjà accès à cet espace. Changez son rôle dans la liste si besoin.');
  if (waiting.some((one) => one.email === email))
    return notInvited('Une invitation attend déjà à cette adresse. Renvoyez-la ou annulez-la dans la liste.');
  if (waiting.length >= MOST_INVITATIONS)
    return notInvited(
      `${MOST_INVITATIONS}\u00a0invitations attendent une réponse. Annulez celles qui ne servent plus.`,
    );
  if (members.length + waiting.length >= MOST_MEMBERS)
    return notInvited(`Un espace compte ${MOST_MEMBERS}\u00a0personnes au plus. Écrivez-nous pour aller au-delà.`);
  return null;
}

/** Sends a new link, which voids the one before and begins its life anew. */
export function resendInvitation(context: Context, { invitationId }: { invitationId: string }) {
  const { identityId } = personOf(context);
  return transact(context, async (em) => {
    const invitation = await ownInvitation(context, em, invitationId);
    const refused = await invitedTooSoon(context, em, invitation.email);
    if (refused) return refused;
    const { now } = context;
    em.assign(invitation, { sentAt: now, tokenHash: null });
    const payload = { invitationId, actorId: identityId };
    await publish(em, 'InvitationResent', { aggregateId: invitationId, payload, now });
    return { kind: 'InvitationSent' as const };
  });
}

/** Takes an invitation back: its link opens nothing any more. */
export function cancelInvitation(context: Context, { invitationId }: { invitationId: string }) {
  return transact(context, async (em) => {
    em.remove(await ownInvitation(context, em, invitationId));
    return { kind: 'InvitationCancelled' as const };
  });
}

const notInvited = (message: string) => ({ kind: 'MemberNotInvited' as const, message });
