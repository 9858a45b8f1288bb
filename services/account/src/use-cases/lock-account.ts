import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Actor, move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { loginState } from '../domain/login-state.ts';
import { spaceMachine } from '../domain/transitions.ts';
import type { Identity } from '../entities/identity.ts';
import { Session } from '../entities/session.ts';
import { accountToMove, readReason } from './account-of-officer.ts';
import { ringOf } from './ring.ts';

/** Whose account, and why. */
export interface ActOnAccount {
  identityId: string;
  reason: string;
}

/** R-STATE-ACCOUNT. An officer locks the login of a person, who is signed out everywhere and told; others in their spaces go on. */
export async function lockAccount(context: Context, { identityId, reason }: ActOnAccount) {
  const why = readReason(reason);
  if ('refused' in why) return why.refused;
  return transact(context, async (em) => {
    const { identity } = await accountToMove(em, identityId);
    const state = await stateOfLogin(context, em, identity);
    if (!move(spaceMachine, state, 'lock', 'OFFICER'))
      throw invalidState('Seul un compte actif se verrouille. Rechargez la page pour voir où il en est.');
    identity.lockedAt = context.now;
    await em.nativeDelete(Session, { identityId });
    await recordAudit(em, context, { act: 'ACCOUNT_LOCKED', subjectId: identityId, detail: why.reason });
    await publish(em, 'AccountLocked', { aggregateId: identityId, payload: { identityId }, now: context.now });
    return { kind: 'AccountLocked' as const, identityId };
  });
}

/** R-STATE-ACCOUNT. An officer opens it again. */
export async function unlockAccount(context: Context, { identityId, reason }: ActOnAccount) {
  const why = readReason(reason);
  if ('refused' in why) return why.refused;
  return transact(context, async (em) => {
    const { identity } = await accountToMove(em, identityId);
    if (!(await openAgain(context, em, identity, { event: 'unlock', by: 'OFFICER' })))
      throw invalidState('Ce compte n’est pas verrouillé. Rechargez la page pour voir où il en est.');
    await recordAudit(em, context, { act: 'ACCOUNT_UNLOCKED', subjectId: identityId, detail: why.reason });
    return { kind: 'AccountUnlocked' as const, identityId };
  });
}

/** Opens a locked login again, its row locked by the caller. @returns false when it is not locked, or not theirs to open */
export async function openAgain(
  { now }: Context,
  em: SqlEntityManager,
  identity: Identity,
  { event, by }: { event: 'unlock' | 'reset'; by: Actor },
): Promise<boolean> {
  if (identity.lockedAt === null || !move(spaceMachine, 'LOCKED', event, by)) return false;
  identity.lockedAt = null;
  const { id: identityId } = identity;
  await publish(em, 'AccountUnlocked', { aggregateId: identityId, payload: { identityId }, now });
  return true;
}

/** Where a login stands. */
export async function stateOfLogin({ today }: Context, em: SqlEntityManager, { id, lockedAt }: Identity) {
  const ring = await ringOf(em, id, today);
  return loginState({ locked: lockedAt !== null, spaces: ring.map(({ status }) => status) });
}
