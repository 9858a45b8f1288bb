import type { Context } from '@trousseau/service/definition';
import type { PersonViewer } from '@trousseau/service/viewer';
import { Temporal } from 'temporal-polyfill';
import { hashSessionToken } from '../credentials/secrets.ts';
import { letsIn, sessionStands } from '../domain/session-life.ts';
import { Membership } from '../entities/membership.ts';
import { Session } from '../entities/session.ts';
import { Space } from '../entities/space.ts';
import { viewerOf } from './open-session.ts';

/** A session is noted as seen at most this often: every request of a page would otherwise be a write. */
const SEEN_EVERY_SECONDS = 15;

/**
 * S14, S15, S21. Who stands behind a session token, read anew each time: a member removed or a space locked is out at the
 * next request. Null: no such session, or it has ended; an ended one is deleted. The clock is the server's own.
 */
export async function findSession({ em }: Context, token: string): Promise<PersonViewer | null> {
  const now = Temporal.Now.instant();
  const session = await em.findOne(Session, { tokenHash: hashSessionToken(token) });
  if (!session) return null;
  const { identityId, spaceId, tokenHash } = session;
  const space = await em.findOne(Space, { id: spaceId });
  const member = space && letsIn(space.status) ? await em.findOne(Membership, { identityId, spaceId }) : null;
  if (!space || !member || !sessionStands(space.role, session, now)) {
    await em.nativeDelete(Session, { tokenHash });
    return null;
  }
  if (now.since(session.lastSeenAt).total('seconds') >= SEEN_EVERY_SECONDS) {
    await em.nativeUpdate(Session, { tokenHash }, { lastSeenAt: now });
  }
  return viewerOf(member, session.id, space);
}
