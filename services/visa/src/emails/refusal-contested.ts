import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface Contested {
  number: string;
  decisionDueOn: Temporal.PlainDate;
  url: string;
}

/** « Nous avons bien reçu votre contestation »: who looks at it, and the promised day. */
export function refusalContested({ number, decisionDueOn, url }: Contested, language: Language): Email {
  const day = dayIn(language, decisionDueOn);
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Votre contestation au sujet de la demande ${number} est bien reçue`,
      paragraphs: [
        'Une autre personne que celle qui a refusé votre demande l’examine de nouveau, avec ce que vous avez écrit et joint.',
        'Vous n’avez rien à refaire. Ne signez pas de bail avant d’avoir votre visa.',
      ],
      facts: [
        ['Numéro de la demande', number],
        ['Réponse au plus tard le', day],
      ],
      action: { label: 'Suivre ma demande', url },
    },
    EN: {
      subject: `We received what you contest in request ${number}`,
      paragraphs: [
        'Somebody else than the person who refused your request examines it again, with what you wrote and attached.',
        'There is nothing to do again. Do not sign a lease before you have your visa.',
      ],
      facts: [
        ['Number of the request', number],
        ['Answer by', day],
      ],
      action: { label: 'Follow my request', url },
    },
  };
  return email({ language, ...content[language] });
}
