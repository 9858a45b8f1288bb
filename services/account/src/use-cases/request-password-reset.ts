import { passwordResetRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { normaliseEmail } from '../domain/email-address.ts';
import { resendWait } from '../domain/throttle.ts';
import { findOwner } from './find-owner.ts';
import { emailRefused } from './registration.ts';
import { resendTooSoon } from './resend-too-soon.ts';
import { takeAttempt } from './take-attempt.ts';

/**
 * R-ACC-15, S09, S12. Sends a link to choose another password. An address nobody has gets the same answer, the same wait and
 * no e-mail. An address whose space is not activated gets the link too: it may have been registered by a stranger.
 */
export async function requestPasswordReset(context: Context, input: { email: string }) {
  const email = normaliseEmail(input.email);
  if (email === null) return emailRefused();
  return transact(context, async (em) => {
    const { now } = context;
    const rule = valueOn(passwordResetRule, context.today).value;
    const waitAfter = resendWait(rule);
    const { waitSeconds, attempts } = await takeAttempt(em, { email, purpose: 'PASSWORD_RESET', now, waitAfter });
    if (waitSeconds > 0) return resendTooSoon('un lien', waitSeconds);
    const owner = await findOwner(em, email, 'toMove');
    if (owner && owner.space.status !== 'CLOSED') {
      const identityId = owner.identity.id;
      await publish(em, 'PasswordResetRequested', { aggregateId: identityId, payload: { identityId }, now });
    }
    return {
      kind: 'PasswordResetLinkSent' as const,
      email,
      resendAfterSeconds: waitAfter(attempts),
      validMinutes: rule.validMinutes,
    };
  });
}
