import { emailUndoRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Job } from '@trousseau/service/definition';
import { SentEmail } from '@trousseau/service/house-entities';
import { hashRestoreToken, newRestoreToken } from '../credentials/secrets.ts';
import { emailChangedEmail } from '../emails/email-changed.ts';
import { emailInUseEmail } from '../emails/email-in-use.ts';
import { FormerEmail } from '../entities/email-change.ts';
import { Identity } from '../entities/identity.ts';
import { languageOf } from '../use-cases/language-of.ts';

/** R-STATE-ACCOUNT, S13. Tells both addresses: the new one that it counts, the former one with the link that takes it back, made at the moment of sending. */
export const tellEmailChanged: Job = async ({ em, today, mailer, env }, event) => {
  const former = await em.findOne(FormerEmail, { id: event.payload.formerEmailId ?? '' });
  if (!former) return;
  const { hours } = valueOn(emailUndoRule, today).value;
  const words = { language: await languageOf(em, former.identityId), hours, publicOrigin: env.publicOrigin };
  const key = `${event.id}.email-changed`;
  if ((await em.count(SentEmail, { key })) === 0) {
    const secret = newRestoreToken();
    await em.nativeUpdate(FormerEmail, { id: former.id }, { tokenHash: hashRestoreToken(secret) });
    await mailer.send(em, key, former.email, emailChangedEmail({ ...words, token: `${former.id}.${secret}` }));
  }
  const identity = await em.findOne(Identity, { id: former.identityId });
  // Taken back meanwhile: there is no new address.
  if (identity && identity.email !== former.email)
    await mailer.send(em, `${event.id}.email-in-use`, identity.email, emailInUseEmail(words));
};
