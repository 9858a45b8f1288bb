import type { NotificationKey } from '@trousseau/scheme/notifications';
import type { Language } from '@trousseau/values/language';
import en from './notifications.en.json' with { type: 'json' };
import fr from './notifications.fr.json' with { type: 'json' };

/** What a notification says: what happened, what to do, and the same in a short message when its family is sent as one. */
export interface NotificationWords {
  readonly title: string;
  readonly text: string;
  readonly sms?: string;
}

/** The words of every notification: generic, so that nobody's data is kept beside them. A missing one does not compile. */
const words: Record<Language, Record<NotificationKey, NotificationWords>> = { FR: fr, EN: en };

/** What a notification says in a language. */
export const notificationWords = (key: NotificationKey, language: Language): NotificationWords => words[language][key];
