import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { memberToMove } from './change-members.ts';
import { goOnAs, moveOn } from './go-on-elsewhere.ts';
import { personOf } from './invitations.ts';

/**
 * D-ACC-04. Takes a space off the caller’s own ring; whoever else acts in it goes on. Acting in it, the session goes on in the
 * first space left, or ends with the last one. @throws NOT_FOUND
 */
export async function leaveSpace(context: Context, { spaceId }: { spaceId: string }) {
  const { identityId } = personOf(context);
  const verdict = await transact(context, async (em) => {
    const found = await memberToMove(em, { spaceId, memberId: identityId, position: null });
    if ('refused' in found) return found.refused;
    em.remove(found.member);
    await publish(em, 'MemberLeft', {
      aggregateId: spaceId,
      payload: { spaceId, memberId: identityId },
      now: context.now,
    });
    return { kind: 'SpaceLeft' as const, viewer: await moveOn(context, em, spaceId) };
  });
  if (verdict.kind === 'LastOwnerStays') return verdict;
  goOnAs(context, verdict.viewer);
  return { kind: verdict.kind };
}
