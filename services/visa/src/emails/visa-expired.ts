import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface Expired {
  number: string;
  validUntil: Temporal.PlainDate;
  url: string;
}

/** « Votre visa est terminé »: no lease is signed with it any longer, and how to go on. */
export function visaExpired({ number, validUntil, url }: Expired, language: Language): Email {
  const day = dayIn(language, validUntil);
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: 'Votre visa est terminé',
      paragraphs: [
        `Le dernier jour de votre visa ${number} était le ${day}. Ne signez plus de bail avec lui : le bailleur ne serait pas couvert.`,
        'Vous pouvez le renouveler tout de suite et gratuitement : vos réponses sont gardées.',
      ],
      action: { label: 'Renouveler mon visa', url },
    },
    EN: {
      subject: 'Your visa has ended',
      paragraphs: [
        `The last day of your visa ${number} was ${day}. Sign no lease with it any longer: the landlord would not be covered.`,
        'You can renew it right away and free of charge: your answers are kept.',
      ],
      action: { label: 'Renew my visa', url },
    },
  };
  return email({ language, ...content[language] });
}
