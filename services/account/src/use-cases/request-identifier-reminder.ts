import { passwordResetRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { normaliseEmail } from '../domain/email-address.ts';
import { resendWait } from '../domain/throttle.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { emailRefused } from './registration.ts';
import { resendTooSoon } from './resend-too-soon.ts';
import { takeAttempt } from './take-attempt.ts';

/** S-CAF-03, S09. Sends the identifier of an account to its address; whether anybody has it, the answer does not say. */
export async function requestIdentifierReminder(context: Context, input: { email: string }) {
  const email = normaliseEmail(input.email);
  if (email === null) return emailRefused();
  return transact(context, async (em) => {
    const { now } = context;
    const waitAfter = resendWait(valueOn(passwordResetRule, context.today).value);
    const counted = { email: `identifier:${email}`, purpose: 'PASSWORD_RESET', now, waitAfter } as const;
    const { waitSeconds } = await takeAttempt(em, counted);
    if (waitSeconds > 0) return resendTooSoon('un identifiant', waitSeconds);
    const user = await em.findOne(PartnerUser, { email, status: { $ne: 'REVOKED' } });
    if (user) {
      const payload = { partnerUserId: user.id };
      await publish(em, 'IdentifierReminderRequested', { aggregateId: user.id, payload, now });
    }
    return { kind: 'IdentifierReminderSent' as const, email };
  });
}
