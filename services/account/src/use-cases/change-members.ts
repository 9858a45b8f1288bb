import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Position } from '@trousseau/scheme/rights/positions';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { keepsAnOwner, MOST_MEMBERS } from '../domain/members.ts';
import { Membership } from '../entities/membership.ts';
import { PartnerAccount } from '../entities/partner-account.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { Session } from '../entities/session.ts';
import { Space } from '../entities/space.ts';
import { personOf } from './invitations.ts';
import { removeAccess } from './remove-access.ts';

/** D-ACC-04. Gives a member of the caller’s space another position; the next request of theirs has it. @throws NOT_FOUND */
export function changeMemberRole(context: Context, change: { memberId: string; memberRole: Position }) {
  const { spaceId, identityId: actorId } = personOf(context);
  const { memberId, memberRole } = change;
  return transact(context, async (em) => {
    const found = await memberToMove(em, { spaceId, memberId, position: memberRole });
    if ('refused' in found) return found.refused;
    if (found.member.position !== memberRole) {
      found.member.position = memberRole;
      const payload = { spaceId, memberId, actorId };
      await publish(em, 'MemberRoleChanged', { aggregateId: spaceId, payload, now: context.now });
    }
    return { kind: 'MembersChanged' as const };
  });
}

/** D-ACC-04, S21. Takes a member out of the caller’s space, and their sessions in it with them. @throws NOT_FOUND */
export function removeMember(context: Context, { memberId }: { memberId: string }) {
  const { spaceId, identityId: actorId } = personOf(context);
  return transact(context, async (em) => {
    const found = await memberToMove(em, { spaceId, memberId, position: null });
    if ('refused' in found) return found.refused;
    em.remove(found.member);
    await em.nativeDelete(Session, { identityId: memberId, spaceId });
    await removePartnerAccess(context, em, { spaceId, memberId });
    const payload = { spaceId, memberId, actorId };
    await publish(em, 'MemberRemoved', { aggregateId: spaceId, payload, now: context.now });
    return { kind: 'MembersChanged' as const };
  });
}

/** Domain §6. In a space that a partner organisation opened, the credentials it sent go with the place. */
async function removePartnerAccess(
  context: Context,
  em: SqlEntityManager,
  { spaceId, memberId }: Omit<Move, 'position'>,
) {
  const account = await em.findOne(PartnerAccount, { spaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const standing = { accountId: account?.id ?? '', identityId: memberId, status: { $ne: 'REVOKED' as const } };
  const user = account && (await em.findOne(PartnerUser, standing));
  if (!user) return;
  await removeAccess(context, em, user);
  await recordAudit(em, context, { act: 'PARTNER_USER_REVOKED', subjectId: account.id, detail: user.userNumber });
}

/** Somebody in a space, and what they are to become there; null: nothing. */
interface Move {
  spaceId: string;
  memberId: string;
  position: Position | null;
}

/**
 * The member, or why they cannot move. The space is locked until the end of the transaction: of two owners who leave at once
 * the second one is the last.
 */
export async function memberToMove(em: SqlEntityManager, { spaceId, memberId, position }: Move) {
  if (!validate(memberId) || !validate(spaceId)) throw notFound();
  await em.findOne(Space, { id: spaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const members = await em.find(Membership, { spaceId }, { limit: MOST_MEMBERS });
  const member = members.find(({ identityId }) => identityId === memberId);
  if (!member) throw notFound();
  return keepsAnOwner(members, memberId, position) ? { member } : { refused: lastOwnerStays() };
}

const lastOwnerStays = () => ({
  kind: 'LastOwnerStays' as const,
  message: 'Un espace garde toujours un responsable. Donnez d’abord ce rôle à une autre personne, puis recommencez.',
});
