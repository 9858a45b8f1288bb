import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { invalidState, notFound, unauthenticated } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { letsIn } from '../domain/session-life.ts';
import { Space } from '../entities/space.ts';
import { accessTo } from './access.ts';
import { moveSession } from './open-session.ts';

/**
 * D-ACC-04, S20. The session goes on in another space of the same person, or one they manage under a mandate: same cookie, no new
 * sign-in. Any other space does not exist for them.
 */
export async function switchSpace(context: Context, { spaceId }: { spaceId: string }) {
  const { viewer } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const { identityId, sessionId } = viewer;
  if (!validate(spaceId)) throw notFound();
  const verdict = await transact(context, async (em) => {
    const access = await accessTo(em, identityId, spaceId, context.today);
    const space = access && (await em.findOne(Space, { id: spaceId }));
    if (!space) throw notFound();
    if (!letsIn(space.status))
      throw invalidState('Cet espace est fermé ou verrouillé\u00a0: personne ne peut y travailler pour le moment.');
    return { kind: 'SpaceSwitched' as const, viewer: await moveSession(em, sessionId, access, space) };
  });
  context.viewer = verdict.viewer;
  return { kind: verdict.kind };
}
