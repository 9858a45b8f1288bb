import type { Context } from '@trousseau/service/definition';
import type { PersonViewer } from '@trousseau/service/viewer';
import { Temporal } from 'temporal-polyfill';
import { hashSessionToken } from '../credentials/secrets.ts';
import { letsIn, sessionStands } from '../domain/session-life.ts';
import { Session } from '../entities/session.ts';
import { Space } from '../entities/space.ts';
import { type Access, accessesOf } from './access.ts';
import { viewerOf } from './open-session.ts';

/** A session is noted as seen at most this often: every request of a page would otherwise be a write. */
const SEEN_EVERY_SECONDS = 15;

/**
 * S14, S15, S21. Who stands behind a session token, read anew each time: a member removed or a space locked is out at the
 * next request, an agent on the day after the last one of a mandate. Null: no such session, or it has ended; an ended one is
 * deleted. A session ages by the server's own clock; which mandates run is judged on the day of the request.
 */
export async function findSession({ em, today }: Context, token: string): Promise<PersonViewer | null> {
  const now = Temporal.Now.instant();
  const session = await em.findOne(Session, { tokenHash: hashSessionToken(token) });
  if (!session) return null;
  const { identityId, spaceId, tokenHash } = session;
  const accesses = await accessesOf(em, identityId, today);
  const ring = await em.find(Space, { id: { $in: [...accesses.keys()] } });
  const access = accesses.get(spaceId);
  const space = ring.find(({ id }) => id === spaceId);
  if (!space || !access || !letsIn(space.status) || !sessionStands(space.role, session, now)) {
    await em.nativeDelete(Session, { tokenHash });
    return null;
  }
  if (now.since(session.lastSeenAt).total('seconds') >= SEEN_EVERY_SECONDS) {
    await em.nativeUpdate(Session, { tokenHash }, { lastSeenAt: now });
  }
  return { ...viewerOf(access, session, space), ...ringSpaces(space, ring, accesses) };
}

/** D-ACC-04, S20. What a landlord may read, and change, beside the space they act in; nothing for who has one space. */
function ringSpaces(
  { role }: Space,
  ring: readonly Space[],
  accesses: ReadonlyMap<string, Access>,
): Pick<PersonViewer, 'ringSpaceIds' | 'ringPositions'> {
  const open = ring.filter((space) => space.role === 'LANDLORD' && space.status === 'ACTIVE').map(({ id }) => id);
  if (role !== 'LANDLORD' || open.length < 2) return {};
  const ringSpaceIds = open.sort();
  return { ringSpaceIds, ringPositions: ringSpaceIds.map((id) => accesses.get(id)?.position ?? 'READER') };
}
