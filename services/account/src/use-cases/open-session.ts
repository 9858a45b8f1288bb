import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { unauthenticated } from '@trousseau/service/refusal';
import type { PersonViewer } from '@trousseau/service/viewer';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { hashSessionToken, newSessionToken } from '../credentials/secrets.ts';
import { deviceOf } from '../domain/device.ts';
import { secondFactorIsCompulsory } from '../domain/second-factor.ts';
import type { Identity } from '../entities/identity.ts';
import { Membership } from '../entities/membership.ts';
import { Session } from '../entities/session.ts';
import type { Space } from '../entities/space.ts';

/** A session written but not yet told to the browser: give it to `startSession` once the transaction stands. */
export interface NewSession {
  token: string;
  viewer: PersonViewer;
}

/** A session as a row, before it is written. */
export type SessionRow = Pick<
  Session,
  | 'tokenHash'
  | 'id'
  | 'identityId'
  | 'spaceId'
  | 'createdAt'
  | 'lastSeenAt'
  | 'provedAt'
  | 'secondFactorAt'
  | 'browser'
  | 'system'
>;

/** By what a person who signs in proved to be who they are. */
type ProvedBy = 'PASSWORD' | 'PASSWORD_AND_CODE';

/** Makes a session of a person in a space, and its token. The clock is the server's: a simulated date neither prolongs nor ends it. */
export function newSession(
  identityId: string,
  spaceId: string,
  userAgent: string | null | undefined,
  provedBy: ProvedBy,
): { token: string; row: SessionRow } {
  const token = newSessionToken();
  const startedAt = Temporal.Now.instant();
  const row = {
    ...{ tokenHash: hashSessionToken(token), id: uuidv7(), identityId, spaceId },
    ...{ createdAt: startedAt, lastSeenAt: startedAt, provedAt: startedAt },
    secondFactorAt: provedBy === 'PASSWORD_AND_CODE' ? startedAt : null,
    ...deviceOf(userAgent),
  };
  return { token, row };
}

/**
 * Writes a new session for a person in one of their spaces; the one this browser had before ends, so that its value
 * changes at every sign-in (S14).
 */
export async function recordSession(
  context: Context,
  em: SqlEntityManager,
  identity: Identity,
  space: Space,
  userAgent?: string | null,
): Promise<NewSession> {
  if (context.viewer.kind === 'PERSON')
    await em.nativeDelete(Session, { identityId: context.viewer.identityId, id: context.viewer.sessionId });
  const { token, row } = newSession(identity.id, space.id, userAgent, 'PASSWORD');
  const session = em.create(Session, row);
  const member = await em.findOneOrFail(Membership, { identityId: identity.id, spaceId: space.id });
  return { token, viewer: viewerOf(member, session, space) };
}

/** Lets a session go on in another space of the same person. @throws UNAUTHENTICATED when it has ended meanwhile */
export async function moveSession(
  em: SqlEntityManager,
  sessionId: string,
  access: Pick<Membership, 'identityId' | 'position'>,
  space: Space,
): Promise<PersonViewer> {
  const session = await em.findOne(Session, { identityId: access.identityId, id: sessionId });
  if (!session) throw unauthenticated();
  session.spaceId = space.id;
  await em.flush();
  return viewerOf(access, session, space);
}

/** Gives a session another token, of which the browser hears next, and notes what was just proved in it (S14, S16). */
export async function renewSession(
  em: SqlEntityManager,
  { identityId, sessionId }: Pick<PersonViewer, 'identityId' | 'sessionId'>,
  proved: Partial<Pick<Session, 'provedAt' | 'secondFactorAt'>>,
): Promise<string> {
  const token = newSessionToken();
  await em.nativeUpdate(Session, { identityId, id: sessionId }, { ...proved, tokenHash: hashSessionToken(token) });
  return token;
}

/** Hands the token to the gateway, and goes on with this request as the person just recognised. */
export function startSession(context: Context, { token, viewer }: NewSession) {
  context.session.open(token);
  context.viewer = viewer;
}

/** What the house knows of a signed-in person. */
export function viewerOf(
  { identityId, position }: Pick<Membership, 'identityId' | 'position'>,
  session: Pick<Session, 'id' | 'provedAt' | 'secondFactorAt'>,
  space: Space,
): PersonViewer {
  const { id: sessionId, provedAt, secondFactorAt } = session;
  const compulsory = secondFactorIsCompulsory({ role: space.role, position });
  return {
    kind: 'PERSON',
    identityId,
    sessionId,
    spaceId: space.id,
    role: space.role,
    spaceStatus: space.status,
    memberRole: position,
    provedAt: provedAt.toString(),
    ...(compulsory && !secondFactorAt ? { mustEnrol: true } : {}),
    ...(space.role === 'PARTNER' ? { departements: space.departements } : {}),
  };
}
