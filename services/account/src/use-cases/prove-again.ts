import { recordRefusal } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { unauthenticated } from '@trousseau/service/refusal';
import { Temporal } from 'temporal-polyfill';
import { waitAfter } from '../domain/throttle.ts';
import { Identity } from '../entities/identity.ts';
import { secondFactorRefused } from './confirm-second-factor.ts';
import { renewSession } from './open-session.ts';
import { reauthenticate } from './reauthenticate.ts';
import { forgetAttempts, takeAttempt } from './take-attempt.ts';
import { findSecondFactor, takeSecondFactor } from './take-second-factor.ts';

/**
 * S16. Who is signed in proves again to be who they are, by password or by code, before an act that asks for it. The session
 * goes on under another token (S14).
 */
export async function proveAgain(context: Context, input: { password?: string | null; code?: string | null }) {
  const { viewer } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const refused = input.code
    ? await refuseCode(context, viewer.identityId, input.code)
    : await refusePassword(context, input);
  if (refused) return refused;
  const { identityId, sessionId } = viewer;
  const provedAt = Temporal.Now.instant();
  const { token } = await transact(context, async (em) => ({
    kind: 'Renewed' as const,
    token: await renewSession(em, { identityId, sessionId }, { provedAt }),
  }));
  context.session.open(token);
  return { kind: 'IdentityProved' as const };
}

async function refusePassword(context: Context, { password }: { password?: string | null }) {
  const proof = await reauthenticate(context, password ?? '');
  return 'refused' in proof ? proof.refused : null;
}

async function refuseCode(context: Context, identityId: string, code: string) {
  const { em, now } = context;
  const { email } = await em.findOneOrFail(Identity, { id: identityId });
  const { waitSeconds, attempts } = await takeAttempt(em, { email, purpose: 'REAUTHENTICATION', now, waitAfter });
  const factor = waitSeconds > 0 ? null : await findSecondFactor(em, identityId);
  if (!factor || !(await takeSecondFactor(context, em, factor, code))) {
    await recordRefusal(context, { act: 'REAUTHENTICATION', subjectId: identityId, detail: 'WRONG_CODE' });
    return secondFactorRefused(waitSeconds > 0 ? waitSeconds : waitAfter(attempts));
  }
  await forgetAttempts(em, email, 'REAUTHENTICATION');
  return null;
}
