import { emailUndoRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Job } from '@trousseau/service/definition';
import { SentEmail } from '@trousseau/service/house-entities';
import { hashRestoreToken, newRestoreToken } from '../credentials/secrets.ts';
import { emailChangedEmail } from '../emails/email-changed.ts';
import { FormerEmail } from '../entities/email-change.ts';
import { languageOf } from '../use-cases/language-of.ts';

/** S13. Tells the former address, with the link that takes the change back; the link is made at the moment of sending. */
export const tellEmailChanged: Job = async ({ em, today, mailer, env }, event) => {
  const key = `${event.id}.email-changed`;
  const former = await em.findOne(FormerEmail, { id: event.payload.formerEmailId ?? '' });
  if (!former || (await em.count(SentEmail, { key })) > 0) return;
  const secret = newRestoreToken();
  await em.nativeUpdate(FormerEmail, { id: former.id }, { tokenHash: hashRestoreToken(secret) });
  const { hours } = valueOn(emailUndoRule, today).value;
  const language = await languageOf(em, former.identityId);
  const token = `${former.id}.${secret}`;
  const message = emailChangedEmail({ language, token, hours, publicOrigin: env.publicOrigin });
  await mailer.send(em, key, former.email, message);
};
