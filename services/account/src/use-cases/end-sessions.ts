import type { FilterQuery } from '@mikro-orm/core';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
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
  const { viewer } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const ended = await end(context, viewer.identityId, { id: sessionId });
  if (ended.endedCount === 0) throw notFound();
  if (sessionId === viewer.sessionId) context.session.close();
  return ended;
}

/** S15. Ends every session of the caller but this one. */
export async function endOtherSessions(context: Context) {
  const { viewer } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  return end(context, viewer.identityId, { id: { $ne: viewer.sessionId } });
}

const end = (context: Context, identityId: string, which: FilterQuery<Session>) =>
  transact(context, async (em) => {
    const endedCount = await em.nativeDelete(Session, { $and: [{ identityId }, which] });
    if (endedCount > 0) await recordAudit(em, context, { act: 'SESSIONS_ENDED', subjectId: identityId });
    return { kind: 'SessionsEnded' as const, endedCount };
  });
