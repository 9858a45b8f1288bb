import type { Context } from '@trousseau/service/definition';
import { notFound, unauthenticated } from '@trousseau/service/refusal';
import { Temporal } from 'temporal-polyfill';
import { sessionStands } from '../domain/session-life.ts';
import { Session } from '../entities/session.ts';

/** The most one sees of one's own sessions; a person has a handful. */
const MOST_LISTED = 100;

/** S15. The sessions of the caller that still stand, by the server's own clock, the last used first. */
export async function listSessions({ em, viewer }: Context): Promise<Session[]> {
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const sessions = await em.find(
    Session,
    { identityId: viewer.identityId },
    { orderBy: { lastSeenAt: 'desc' }, limit: MOST_LISTED },
  );
  const now = Temporal.Now.instant();
  return sessions.filter((session) => sessionStands(viewer.role, session, now));
}

/** S15. Ends one session of the caller, maybe this one: its next request finds nobody. @throws NOT_FOUND for another person's */
export async function endSession(context: Context, { sessionId }: { sessionId: string }) {
  const { em, viewer } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const endedCount = await em.nativeDelete(Session, { identityId: viewer.identityId, id: sessionId });
  if (endedCount === 0) throw notFound();
  if (sessionId === viewer.sessionId) context.session.close();
  return { kind: 'SessionsEnded' as const, endedCount };
}

/** S15. Ends every session of the caller but this one. */
export async function endOtherSessions({ em, viewer }: Context) {
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const { identityId, sessionId } = viewer;
  const endedCount = await em.nativeDelete(Session, { identityId, id: { $ne: sessionId } });
  return { kind: 'SessionsEnded' as const, endedCount };
}
