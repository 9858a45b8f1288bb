import type { Job } from '@trousseau/service/definition';
import { grouped, groupedUserNumber } from '../domain/partner-credentials.ts';
import { identifierReminderEmail } from '../emails/identifier-reminder.ts';
import { accountOf } from '../use-cases/account-of.ts';
import { languageOf } from '../use-cases/language-of.ts';

/** S-CAF-03. Sends the identifier of an access to its address. */
export const sendIdentifierReminder: Job = async ({ em, mailer, env }, event) => {
  const found = await accountOf(em, event.payload.partnerUserId ?? '');
  if (!found?.user.email || found.user.status === 'REVOKED') return;
  const { user, account } = found;
  const message = identifierReminderEmail({
    language: await languageOf(em, user.identityId),
    identifier: grouped(user.identifier),
    userNumber: groupedUserNumber(user.userNumber),
    landlord: account.displayName,
    publicOrigin: env.publicOrigin,
  });
  await mailer.send(em, `${event.id}.identifier-reminder`, found.user.email, message);
};
