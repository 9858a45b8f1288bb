import { LockMode } from '@mikro-orm/core';
import { move } from '@trousseau/scheme/machine';
import { passwordResetRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { normaliseEmail } from '../domain/email-address.ts';
import { partnerAccessMachine } from '../domain/partner-access.ts';
import { answerForgottenPassword } from '../domain/partner-credentials.ts';
import { resendWait } from '../domain/throttle.ts';
import { PartnerAccount } from '../entities/partner-account.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { findByLogin } from './prove-partner-access.ts';
import { emailRefused } from './registration.ts';
import { resendTooSoon } from './resend-too-soon.ts';
import { takeAttempt } from './take-attempt.ts';

/**
 * S-CAF-04, R-CAF-06, S09. Sends a temporary password to an address. Whether anybody has it, and whether they ever logged in, the
 * answer does not say: the page tells everybody where who has letters only must go.
 */
export async function requestTemporaryPassword(context: Context, input: { email: string }) {
  const email = normaliseEmail(input.email);
  if (email === null) return emailRefused();
  return transact(context, async (em) => {
    const { now } = context;
    const waitAfter = resendWait(valueOn(passwordResetRule, context.today).value);
    const counted = { email: `partner:${email}`, purpose: 'PASSWORD_RESET', now, waitAfter } as const;
    const { waitSeconds, attempts } = await takeAttempt(em, counted);
    if (waitSeconds > 0) return resendTooSoon('un mot de passe', waitSeconds);
    const found = (await findByLogin(em, email)) ?? (await em.findOne(PartnerUser, { email, status: 'ISSUED' }));
    const user = found && (await em.findOne(PartnerUser, { id: found.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
    if (user) await send(em, user, now);
    return { kind: 'TemporaryPasswordSent' as const, email, resendAfterSeconds: waitAfter(attempts) };
  });
}

async function send(em: Context['em'], user: PartnerUser, now: Context['now']) {
  const answer = answerForgottenPassword({ neverLoggedIn: !user.firstLoginAt, credentialsSentBy: user.sentBy });
  if (answer.send !== 'TEMPORARY_PASSWORD' || user.status === 'REVOKED') return;
  const payload = { partnerUserId: user.id };
  if (user.status === 'ISSUED') {
    // Never logged in: what is temporary is the secret of the first credentials, sent anew.
    Object.assign(user, { secretHash: null, secretSentAt: null });
    await publish(em, 'PartnerCredentialsIssued', { aggregateId: user.id, payload, now });
    return;
  }
  const next = move(partnerAccessMachine, user.status, 'forgottenPassword', 'PARTNER');
  if (!next) return;
  Object.assign(user, { status: next, secretHash: null, secretSentAt: null });
  if (user.isPrincipal) await em.nativeUpdate(PartnerAccount, { id: user.accountId }, { status: next });
  await publish(em, 'TemporaryPasswordRequested', { aggregateId: user.id, payload, now });
}
