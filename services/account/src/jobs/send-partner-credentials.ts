import type { Job } from '@trousseau/service/definition';
import { SentEmail } from '@trousseau/service/house-entities';
import { formatDay } from '@trousseau/values/french';
import { grouped, groupedUserNumber } from '../domain/partner-credentials.ts';
import { partnerIdentifierEmail } from '../emails/partner-identifier.ts';
import { partnerSecretEmail } from '../emails/partner-secret.ts';
import { accountOf } from '../use-cases/account-of.ts';
import { credentialsValidUntil, renewSecret } from '../use-cases/provisional-secret.ts';

/**
 * R-CAF-01. Two separate e-mails: the identifier, then the secret, made at the moment of sending so that nothing but the
 * e-mail holds it. Both carry the user number (R-CAF-05).
 */
export const sendPartnerCredentials: Job = async ({ em, mailer, now, today, env }, event) => {
  const key = `${event.id}.partner-secret`;
  const found = await accountOf(em, event.payload.partnerUserId ?? '');
  if (found?.user.status !== 'ISSUED' || !found.user.email || (await em.count(SentEmail, { key })) > 0) return;
  const { user, account, organisation } = found;
  const to = found.user.email;
  const shared = {
    organisation,
    userNumber: groupedUserNumber(user.userNumber),
    publicOrigin: env.publicOrigin,
  };
  const identifier = grouped(user.identifier);
  const first = partnerIdentifierEmail({ ...shared, landlord: account.displayName, identifier });
  await mailer.send(em, `${event.id}.partner-identifier`, to, first);
  const secret = await renewSecret(em, user.id, now);
  const validUntil = formatDay(credentialsValidUntil(now, today));
  await mailer.send(em, key, to, partnerSecretEmail({ ...shared, secret: grouped(secret), validUntil }));
};
