import type { Context } from '@trousseau/service/definition';
import { Session } from '../entities/session.ts';

/** Ends this browser's session: its row is gone, so that the old cookie opens nothing (S14). Signing out twice is no fault. */
export async function signOut(context: Context) {
  if (context.viewer.kind === 'PERSON')
    await context.em.nativeDelete(Session, { identityId: context.viewer.identityId, id: context.viewer.sessionId });
  context.session.close();
  return { kind: 'SignedOut' as const, at: context.now };
}
