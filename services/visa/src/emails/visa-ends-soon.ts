import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { typography } from '@trousseau/values/french';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface Ending {
  number: string;
  validUntil: Temporal.PlainDate;
  url: string;
}

/** « Votre visa se termine bientôt »: the last day to sign, and how to go on afterwards. */
export function visaEndsSoon({ number, validUntil, url }: Ending, language: Language): Email {
  const day = dayIn(language, validUntil);
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Votre visa se termine le ${day}`,
      paragraphs: [
        typography(
          `Votre visa ${number} n’a pas encore servi. Le bail se signe au plus tard le ${day} ; le contrat de cautionnement, au plus tard le jour du bail.`,
        ),
        'Si vous cherchez encore un logement, renouvelez-le : vos réponses sont gardées, il reste à joindre vos justificatifs de ressources du mois.',
      ],
      facts: [['Dernier jour', day]],
      action: { label: 'Voir et renouveler mon visa', url },
    },
    EN: {
      subject: `Your visa ends on ${day}`,
      paragraphs: [
        `Your visa ${number} has not been used yet. The lease is signed on ${day} at the latest, and the surety contract on the day of the lease at the latest.`,
        'If you are still looking for a dwelling, renew it: your answers are kept, only this month’s proof of resources is left to join.',
      ],
      facts: [['Last day', day]],
      action: { label: 'See and renew my visa', url },
    },
  };
  return email({ language, ...content[language] });
}
