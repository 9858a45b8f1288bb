import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { NotificationFamily } from '@trousseau/scheme/notification-families';
import type { Language } from '@trousseau/values/language';
import { emailTime } from '../domain/notification-channels.ts';
import { addresseesOf, membersOf } from './notification-habits.ts';

/** Somebody a message leaves for at once. */
export interface EmailRecipient {
  identityId: string;
  email: string;
  language: Language;
}

/** Domain §7. The members of a space who want the e-mail of a notification now, not in the digest of the day and not never. */
export async function emailRecipients(
  em: SqlEntityManager,
  spaceId: string,
  family: NotificationFamily,
): Promise<EmailRecipient[]> {
  const people = await addresseesOf(em, await membersOf(em, spaceId));
  return people
    .filter((person) => emailTime(family, person) === 'NOW')
    .map(({ identity: { id, email, language } }) => ({ identityId: id, email, language }));
}
