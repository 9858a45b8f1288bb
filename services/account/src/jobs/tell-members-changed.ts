import type { EventName } from '@trousseau/scheme/events';
import type { Job } from '@trousseau/service/definition';
import { type MemberChange, membersChangedEmail } from '../emails/members-changed.ts';
import { ownAccessChangedEmail } from '../emails/own-access-changed.ts';
import { Identity } from '../entities/identity.ts';
import { Membership } from '../entities/membership.ts';
import { Space } from '../entities/space.ts';
import { findOwners } from '../use-cases/find-owners.ts';
import { forgetWithoutSpace } from '../use-cases/forget-without-space.ts';

/**
 * D-ACC-04. Tells the person concerned and every owner that somebody entered a space, has another role in it or left it; then
 * forgets a login that opens nothing any more. All in this order, since afterwards the address is gone.
 */
export const tellMembersChanged: Job = async ({ em, mailer, env }, event) => {
  const { spaceId = '', memberId = '', actorId } = event.payload;
  const member = await em.findOne(Identity, { id: memberId });
  const space = await em.findOne(Space, { id: spaceId });
  if (!member || !space) return;
  const membership = await em.findOne(Membership, { identityId: memberId, spaceId });
  const change = changeOf(event.type, membership);
  const about = { spaceName: space.displayName ?? '', publicOrigin: env.publicOrigin };
  if (!change) return;
  const leaves = !('position' in change);
  const wasLast = leaves && (await em.count(Membership, { identityId: memberId })) === 0;
  const own = ownAccessChangedEmail({ ...about, language: member.language, change, wasLast });
  await mailer.send(em, `${event.id}.own-access`, member.email, own);
  const actor = actorId ? await em.findOne(Identity, { id: actorId }) : null;
  const told = { ...about, change, member: member.email, actor: actor?.email ?? null };
  const owners = await findOwners(em, spaceId);
  for (const { id, email, language } of owners.filter(({ id }) => id !== memberId))
    await mailer.send(em, `${event.id}.members-changed.${id}`, email, membersChangedEmail({ ...told, language }));
  if (leaves) await forgetWithoutSpace(em, memberId);
};

/** What there is to tell of an event; null when it is no longer so. */
function changeOf(type: EventName, membership: Membership | null): Exclude<MemberChange, { kind: 'INVITED' }> | null {
  if (type === 'MemberRemoved' || type === 'MemberLeft')
    return membership ? null : { kind: type === 'MemberLeft' ? 'LEFT' : 'REMOVED' };
  if (!membership) return null;
  return { kind: type === 'MemberJoined' ? 'JOINED' : 'ROLE_CHANGED', position: membership.position };
}
