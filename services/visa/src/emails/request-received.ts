import { type Email, email } from '@trousseau/service/email';
import { formatDay, typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';

/** « Nous avons bien reçu votre demande »: the number to quote and the promised day. */
export function requestReceived(data: { number: string; decisionDueOn: Temporal.PlainDate; url: string }): Email {
  return email({
    subject: `Votre demande de visa ${data.number} est bien reçue`,
    paragraphs: [
      typography(
        'Votre demande de visa est complète et nous l’avons bien reçue. Une personne de notre équipe va l’examiner.',
      ),
      'Vous n’avez rien à faire d’ici là. Ne signez pas de bail avant d’avoir votre visa.',
    ],
    facts: [
      ['Numéro de la demande', data.number],
      ['Réponse au plus tard le', formatDay(data.decisionDueOn)],
    ],
    action: { label: 'Suivre ma demande', url: data.url },
  });
}
