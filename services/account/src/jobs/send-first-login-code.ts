import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Job } from '@trousseau/service/definition';
import { SentEmail } from '@trousseau/service/house-entities';
import { hashFirstLoginCode, newActivationCode } from '../credentials/secrets.ts';
import { firstLoginCodeEmail } from '../emails/first-login-code.ts';
import { FirstLogin } from '../entities/first-login.ts';

/** R-CAF-02, step 2. Makes the code at the moment of sending, as the activation code: nothing but the e-mail holds it. */
export const sendFirstLoginCode: Job = async ({ em, now, today, mailer }, event) => {
  const key = `${event.id}.first-login-code`;
  const login = await em.findOne(FirstLogin, { partnerUserId: event.payload.partnerUserId ?? '' });
  if (!login?.email || login.emailProvedAt || (await em.count(SentEmail, { key })) > 0) return;
  const { partnerUserId, email } = login;
  const code = newActivationCode();
  const codeHash = hashFirstLoginCode(partnerUserId, email, code);
  await em.nativeUpdate(FirstLogin, { partnerUserId, email }, { codeHash, codeSentAt: now, codeAttempts: 0 });
  const { validMinutes } = valueOn(activationCodeRule, today).value;
  await mailer.send(em, key, email, firstLoginCodeEmail({ code, validMinutes }));
};
