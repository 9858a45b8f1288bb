import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface Received {
  number: string;
  decisionDueOn: Temporal.PlainDate;
  url: string;
}

/** « Nous avons bien reçu votre demande »: the number to quote and the promised day. */
export function requestReceived({ number, decisionDueOn, url }: Received, language: Language): Email {
  const day = dayIn(language, decisionDueOn);
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Votre demande de visa ${number} est bien reçue`,
      paragraphs: [
        'Votre demande de visa est complète et nous l’avons bien reçue. Une personne de notre équipe va l’examiner.',
        'Vous n’avez rien à faire d’ici là. Ne signez pas de bail avant d’avoir votre visa.',
      ],
      facts: [
        ['Numéro de la demande', number],
        ['Réponse au plus tard le', day],
      ],
      action: { label: 'Suivre ma demande', url },
    },
    EN: {
      subject: `We received your visa request ${number}`,
      paragraphs: [
        'Your visa request is complete and we received it. A person of our team will examine it.',
        'There is nothing to do until then. Do not sign a lease before you have your visa.',
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
