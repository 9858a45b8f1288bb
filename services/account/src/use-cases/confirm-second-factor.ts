import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { unauthenticated } from '@trousseau/service/refusal';
import { Temporal } from 'temporal-polyfill';
import { waitAfter } from '../domain/throttle.ts';
import { Identity } from '../entities/identity.ts';
import { SecondFactor } from '../entities/second-factor.ts';
import { Session } from '../entities/session.ts';
import { renewSession } from './open-session.ts';
import { forgetAttempts, takeAttempt } from './take-attempt.ts';
import { takeSecondFactor } from './take-second-factor.ts';
import { writeRecoveryCodes } from './write-recovery-codes.ts';

/**
 * S16. The first code of a new authenticator: from now on it is asked at every sign-in. The other sessions end, since they never
 * proved it; this one goes on under another token (S14), and the owner is told.
 */
export async function confirmSecondFactor(context: Context, { code }: { code: string }) {
  const { viewer, now } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const { identityId, sessionId } = viewer;
  const { email } = await context.em.findOneOrFail(Identity, { id: identityId });
  const { waitSeconds } = await takeAttempt(context.em, { email, purpose: 'REAUTHENTICATION', now, waitAfter });
  if (waitSeconds > 0) return secondFactorRefused(waitSeconds);
  const verdict = await transact(context, async (em) => {
    await em.findOneOrFail(Identity, { id: identityId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const factor = await em.findOne(SecondFactor, { identityId, confirmedAt: null });
    if (!factor || !(await takeSecondFactor(context, em, factor, code))) return secondFactorRefused(0);
    await em.nativeUpdate(SecondFactor, { identityId }, { confirmedAt: now });
    await em.nativeDelete(Session, { identityId, id: { $ne: sessionId } });
    const at = Temporal.Now.instant();
    const token = await renewSession(em, { identityId, sessionId }, { provedAt: at, secondFactorAt: at });
    const recoveryCodes = await writeRecoveryCodes(em, identityId);
    await recordAudit(em, context, { act: 'SECOND_FACTOR_ENABLED', subjectId: identityId });
    await publish(em, 'SecondFactorChanged', { aggregateId: identityId, payload: { identityId }, now });
    return { kind: 'SecondFactorConfirmed' as const, recoveryCodes, token, provedAt: at.toString() };
  });
  if (verdict.kind === 'SecondFactorRefused') return verdict;
  await forgetAttempts(context.em, email, 'REAUTHENTICATION');
  const { kind, recoveryCodes, token, provedAt } = verdict;
  context.session.open(token);
  context.viewer = { ...viewer, mustEnrol: false, provedAt };
  return { kind, recoveryCodes };
}

/** The code is none of those taken now, or one has to wait. */
export const secondFactorRefused = (waitSeconds: number) => ({
  kind: 'SecondFactorRefused' as const,
  message:
    waitSeconds > 0
      ? `Trop d’essais. Attendez ${waitSeconds}\u00a0secondes, puis saisissez le code affiché à ce moment-là.`
      : 'Ce code n’est pas le bon, ou il a déjà servi. Saisissez le code affiché maintenant par votre application\u202f; attendez le suivant si vous venez d’utiliser celui-ci.',
  retryAfterSeconds: waitSeconds > 0 ? waitSeconds : null,
});
