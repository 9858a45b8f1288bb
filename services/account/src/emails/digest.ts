import { type Email, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface Digest {
  language: Language;
  today: Temporal.PlainDate;
  /** How many things happened, also those that have no line. */
  count: number;
  /** Space and what happened in it, oldest first. */
  lines: [string, string][];
  publicOrigin: string;
}

/** « Votre journée dans vos espaces »: what could wait, in one message for who holds several spaces (domain §7). */
export function digestEmail({ language, today, count, lines, publicOrigin }: Digest): Email {
  const day = dayIn(language, today);
  const words = {
    FR: {
      subject: `Vos espaces, le ${day}\u00a0: ${count}\u00a0${count > 1 ? 'nouvelles' : 'nouvelle'}`,
      paragraphs: [
        'Voici ce qui s’est passé dans vos espaces. Ce qui est urgent vous est toujours écrit tout de suite.',
        'Vous préférez un message à chaque fois\u202f? Cela se règle dans «\u00a0Gérer mes notifications\u00a0».',
      ],
      action: 'Voir mes notifications',
    },
    EN: {
      subject: `Your spaces on ${day}: ${count} ${count > 1 ? 'updates' : 'update'}`,
      paragraphs: [
        'Here is what happened in your spaces. What is urgent is always written to you at once.',
        'Would you rather have each message as it comes? You can change it under “Manage my notifications”.',
      ],
      action: 'See my notifications',
    },
  }[language];
  const { subject, paragraphs, action } = words;
  const url = `${publicOrigin}/notifications`;
  return email({ language, subject, paragraphs, facts: lines, action: { label: action, url } });
}
