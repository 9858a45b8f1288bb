import { type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

/** What the reminder needs to know; labels and consequences are the server’s own sentences, in French. */
export interface DeadlineNearEmail {
  number: string;
  dueOn: Temporal.PlainDate;
  due: readonly { label: string; consequence: string }[];
  url: string;
}

/** Domain §5: what is to be done about a contract by a day that is near, and what happens otherwise. */
export function deadlineNearEmail({ number, dueOn, due, url }: DeadlineNearEmail, language: Language) {
  const day = dayIn(language, dueOn);
  const steps = due.map(({ label, consequence }) => `${label}. ${consequence}`);
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `À faire au plus tard le ${day}\u00a0: contrat ${number}`,
      paragraphs: [`Pour le contrat ${number}, il vous reste jusqu’au ${day} inclus.`, ...steps],
      action: { label: 'Ouvrir le contrat', url },
    },
    EN: {
      subject: `To do by ${day}: contract ${number}`,
      paragraphs: [
        `For contract ${number} you have until ${day}, that day included. The contract says it in French:`,
        ...steps,
      ],
      action: { label: 'Open the contract', url },
    },
  };
  return email({ language, ...content[language] });
}
