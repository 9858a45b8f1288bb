import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import type { PersonViewer } from '@trousseau/service/viewer';
import { letsIn } from '../domain/session-life.ts';
import { Session } from '../entities/session.ts';
import { accessTo } from './access.ts';
import { personOf } from './invitations.ts';
import { moveSession } from './open-session.ts';
import { ringOf } from './ring.ts';

/**
 * D-ACC-04. Ends the caller's sessions in a space they are no longer in; the one in which they act goes on in the first space
 * that lets them in. @returns as whom they go on; null: no space is left
 */
export async function moveOn(context: Context, em: SqlEntityManager, spaceId: string): Promise<PersonViewer | null> {
  const viewer = personOf(context);
  const { identityId, sessionId } = viewer;
  let moved: PersonViewer | null = viewer;
  if (viewer.spaceId === spaceId) {
    const next = (await ringOf(em, identityId, context.today)).find(({ status }) => letsIn(status));
    const access = next && (await accessTo(em, identityId, next.id, context.today));
    moved = next && access ? await moveSession(em, sessionId, access, next) : null;
  }
  await em.nativeDelete(Session, { identityId, spaceId });
  return moved;
}

/** Goes on with this request as `viewer`, or as nobody, and then the browser is signed out too. */
export function goOnAs(context: Context, viewer: PersonViewer | null): void {
  context.viewer = viewer ?? { kind: 'ANONYMOUS' };
  if (!viewer) context.session.close();
}
