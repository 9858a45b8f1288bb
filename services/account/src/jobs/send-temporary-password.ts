import { partnerCredentialRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Job } from '@trousseau/service/definition';
import { SentEmail } from '@trousseau/service/house-entities';
import { grouped, groupedUserNumber } from '../domain/partner-credentials.ts';
import { temporaryPasswordEmail } from '../emails/temporary-password.ts';
import { Identity } from '../entities/identity.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { renewSecret } from '../use-cases/provisional-secret.ts';

/** R-CAF-06. Makes the temporary password at the moment of sending: nothing but the e-mail holds it. */
export const sendTemporaryPassword: Job = async ({ em, now, today, mailer, env }, event) => {
  const key = `${event.id}.temporary-password`;
  const user = await em.findOne(PartnerUser, { id: event.payload.partnerUserId ?? '', status: 'PROVISIONAL' });
  const identity = user?.identityId ? await em.findOne(Identity, { id: user.identityId }) : null;
  if (!user || !identity || (await em.count(SentEmail, { key })) > 0) return;
  const message = temporaryPasswordEmail({
    language: identity.language,
    secret: grouped(await renewSecret(em, user.id, now)),
    userNumber: groupedUserNumber(user.userNumber),
    hours: valueOn(partnerCredentialRule, today).value.temporaryHours,
    publicOrigin: env.publicOrigin,
  });
  await mailer.send(em, key, identity.email, message);
};
