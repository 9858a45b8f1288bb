import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { letsIn } from '../domain/session-life.ts';
import { Session } from '../entities/session.ts';
import { accessTo } from './access.ts';
import { memberToMove } from './change-members.ts';
import { personOf } from './invitations.ts';
import { moveSession } from './open-session.ts';
import { ringOf } from './ring.ts';

/**
 * D-ACC-04. Takes a space off the caller’s own ring; whoever else acts in it goes on. Acting in it, the session goes on in the
 * first space left, or ends with the last one. @throws NOT_FOUND
 */
export async function leaveSpace(context: Context, { spaceId }: { spaceId: string }) {
  const viewer = personOf(context);
  const { identityId, sessionId } = viewer;
  const verdict = await transact(context, async (em) => {
    const found = await memberToMove(em, { spaceId, memberId: identityId, position: null });
    if ('refused' in found) return found.refused;
    em.remove(found.member);
    await publish(em, 'MemberLeft', {
      aggregateId: spaceId,
      payload: { spaceId, memberId: identityId },
      now: context.now,
    });
    const next = (await ringOf(em, identityId, context.today)).find(({ status }) => letsIn(status));
    if (viewer.spaceId !== spaceId) {
      await em.nativeDelete(Session, { identityId, spaceId });
      return { kind: 'SpaceLeft' as const, viewer };
    }
    const access = next && (await accessTo(em, identityId, next.id, context.today));
    const moved = next && access ? await moveSession(em, sessionId, access, next) : null;
    await em.nativeDelete(Session, { identityId, spaceId });
    return { kind: 'SpaceLeft' as const, viewer: moved };
  });
  if (verdict.kind === 'LastOwnerStays') return verdict;
  if (verdict.viewer) context.viewer = verdict.viewer;
  else {
    context.viewer = { kind: 'ANONYMOUS' };
    context.session.close();
  }
  return { kind: verdict.kind };
}
