import type { NotificationKey } from '@trousseau/scheme/notifications';
import type { Language } from '@trousseau/values/language';
import { notificationWords } from './notification-words.ts';

/** The code that proves a number. */
export const phoneCodeSms = (code: string, language: Language): string =>
  ({
    FR: `Trousseau : votre code est ${code}. Ne le donnez à personne.`,
    EN: `Trousseau: your code is ${code}. Give it to nobody.`,
  })[language];

/** What happened, where to read the rest, how to have no more of it: one short message, without anybody's data. */
export function notificationSms(key: NotificationKey, language: Language, publicOrigin: string): string {
  const { sms = '' } = notificationWords(key, language);
  return {
    FR: `${sms} ${publicOrigin}/notifications Fin : STOP`,
    EN: `${sms} ${publicOrigin}/notifications End: STOP`,
  }[language];
}
