import { LockMode } from '@mikro-orm/core';
import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { normaliseEmail } from '../domain/email-address.ts';
import { resendWait } from '../domain/throttle.ts';
import { EmailChange } from '../entities/email-change.ts';
import { Identity } from '../entities/identity.ts';
import { reauthenticate } from './reauthenticate.ts';
import { emailRefused } from './registration.ts';
import { resendTooSoon } from './resend-too-soon.ts';
import { takeAttempt } from './take-attempt.ts';

/**
 * R-ACC-16, S13. Asks for another login, against the password. Nothing changes before the code sent there comes back. An
 * address that is taken gets the same answer (S09); its owner is told by e-mail, and no code leaves.
 */
export async function requestEmailChange(context: Context, input: { newEmail: string; currentPassword: string }) {
  const newEmail = normaliseEmail(input.newEmail);
  if (newEmail === null) return emailRefused();
  const proof = await reauthenticate(context, input.currentPassword);
  if ('refused' in proof) return proof.refused;
  const { id: identityId, email } = proof.identity;
  if (newEmail === email) return { kind: 'EmailRefused' as const, message: 'C’est déjà votre adresse.' };
  return transact(context, async (em) => {
    const { now } = context;
    const rule = valueOn(activationCodeRule, context.today).value;
    const waitAfter = resendWait(rule);
    const { waitSeconds, attempts } = await takeAttempt(em, {
      email: newEmail,
      purpose: 'EMAIL_CHANGE',
      now,
      waitAfter,
    });
    if (waitSeconds > 0) return resendTooSoon('un code', waitSeconds);
    await em.findOneOrFail(Identity, { id: identityId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    await em.upsert(EmailChange, { identityId, newEmail, codeHash: null, sentAt: now, attempts: 0 });
    await publish(em, 'EmailChangeRequested', { aggregateId: identityId, payload: { identityId }, now });
    return {
      kind: 'EmailChangeCodeSent' as const,
      email: newEmail,
      resendAfterSeconds: waitAfter(attempts),
      codeValidMinutes: rule.validMinutes,
    };
  });
}
