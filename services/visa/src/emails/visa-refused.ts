import { type Email, email } from '@trousseau/service/email';
import { typography } from '@trousseau/values/french';

/** « Votre demande n’a pas pu être acceptée »: the reasons, and what remains possible. */
export function visaRefused(data: { number: string; reasons: readonly string[]; url: string }): Email {
  return email({
    subject: `Réponse à votre demande de visa ${data.number}`,
    paragraphs: [
      typography(
        'Nous avons examiné votre demande de visa. Elle n’a pas pu être acceptée, pour les motifs que voici :',
      ),
      ...data.reasons.map((reason) => `–\u00a0${reason}`),
      typography(
        'Si votre situation change ou si une information était inexacte, vous pouvez refaire une demande tout de suite, sans délai.',
      ),
    ],
    action: { label: 'Voir ma demande', url: data.url },
  });
}
