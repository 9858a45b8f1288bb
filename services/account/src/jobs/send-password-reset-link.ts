import { passwordResetRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Job } from '@trousseau/service/definition';
import { SentEmail } from '@trousseau/service/house-entities';
import { hashResetToken, newResetToken } from '../credentials/secrets.ts';
import { passwordResetLinkEmail } from '../emails/password-reset-link.ts';
import { Identity } from '../entities/identity.ts';
import { PasswordReset } from '../entities/password-reset.ts';

/** R-ACC-15, S12. Makes the link at the moment of sending, as the activation code: nothing but the e-mail holds it. */
export const sendPasswordResetLink: Job = async ({ em, now, today, mailer, env }, event) => {
  const key = `${event.id}.password-reset`;
  const identity = await em.findOne(Identity, { id: event.payload.identityId ?? '' });
  if (!identity || (await em.count(SentEmail, { key })) > 0) return;
  const token = newResetToken();
  await em.nativeDelete(PasswordReset, { identityId: identity.id });
  await em.insert(PasswordReset, { tokenHash: hashResetToken(token), identityId: identity.id, sentAt: now });
  const { validMinutes } = valueOn(passwordResetRule, today).value;
  const message = passwordResetLinkEmail({
    language: identity.language,
    token,
    validMinutes,
    publicOrigin: env.publicOrigin,
  });
  await mailer.send(em, key, identity.email, message);
};
