import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { badInput } from '@trousseau/service/refusal';
import { normaliseEmail } from '../domain/email-address.ts';
import { resendWait } from '../domain/throttle.ts';
import { findOwner } from './find-owner.ts';
import { activationCodeSent, emailRefused } from './registration.ts';
import { resendTooSoon } from './resend-too-soon.ts';
import { takeAttempt } from './take-attempt.ts';

/**
 * R-ACC-07. Asks for a new code; the old one is void as soon as the new one leaves. An address nobody registered gets the
 * same answer and no e-mail; an activated one is told that its space is open (S09).
 */
export async function resendActivationCode(context: Context, input: { email: string }) {
  const email = normaliseEmail(input.email);
  if (email === null) throw badInput(emailRefused().message);
  return transact(context, async (em) => {
    const { now } = context;
    const rule = valueOn(activationCodeRule, context.today).value;
    const { waitSeconds, attempts } = await takeAttempt(em, {
      email,
      purpose: 'ACTIVATION_CODE',
      now,
      waitAfter: resendWait(rule),
    });
    if (waitSeconds > 0) return resendTooSoon('un code', waitSeconds);
    const owner = await findOwner(em, email, 'toMove');
    if (owner?.space.status === 'PENDING_ACTIVATION') {
      const spaceId = owner.space.id;
      await publish(em, 'ActivationCodeRequested', { aggregateId: spaceId, payload: { spaceId }, now });
    } else if (owner) {
      const identityId = owner.identity.id;
      await publish(em, 'RegistrationRepeated', { aggregateId: identityId, payload: { identityId }, now });
    }
    return activationCodeSent(email, attempts, rule);
  });
}
