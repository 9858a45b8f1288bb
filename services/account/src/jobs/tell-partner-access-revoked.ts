import type { Job } from '@trousseau/service/definition';
import { partnerAccessRevokedEmail } from '../emails/partner-access-revoked.ts';
import { accountOf } from '../use-cases/account-of.ts';

/** Domain §6. Tells whoever can be reached by e-mail that their access has ended. */
export const tellPartnerAccessRevoked: Job = async ({ em, mailer }, event) => {
  const found = await accountOf(em, event.payload.partnerUserId ?? '');
  if (!found?.user.email) return;
  const message = partnerAccessRevokedEmail({ organisation: found.organisation, landlord: found.account.displayName });
  await mailer.send(em, `${event.id}.partner-access-revoked`, found.user.email, message);
};
