import { type Email, type EmailContent, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** To a landlord or a tenant: an officer wrote. What was written stays in the space (S65). */
export function guarantorWrote({ number, url }: { number: string; url: string }, language: Language): Email {
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Le garant vous a écrit au sujet du contrat ${number}`,
      paragraphs: [
        'Un chargé d’instruction vous a écrit. Son message vous attend dans votre espace, où vous pouvez lui répondre et joindre des documents.',
      ],
      action: { label: 'Lire le message', url },
    },
    EN: {
      subject: `The guarantor has written to you about contract ${number}`,
      paragraphs: [
        'An officer has written to you. The message waits in your space, where you can answer and add documents.',
      ],
      action: { label: 'Read the message', url },
    },
  };
  return email({ language, ...content[language] });
}
