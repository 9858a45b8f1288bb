import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { typography } from '@trousseau/values/french';
import { centsIn, dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface Certified {
  number: string;
  maxRentCents: number;
  validUntil: Temporal.PlainDate;
  url: string;
}

/** « Votre visa est certifié »: what to hand over, and until when. */
export function visaCertified({ number, maxRentCents, validUntil, url }: Certified, language: Language): Email {
  const [rent, day] = [centsIn(language, maxRentCents), dayIn(language, validUntil)];
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: 'Votre visa de garantie est certifié',
      paragraphs: [
        typography(
          'Bonne nouvelle : le garant se portera caution pour vous. Donnez ce numéro et votre nom de famille au bailleur ; il s’en sert pour établir le contrat de cautionnement.',
        ),
        'Le bail se signe après la réception du visa et avant sa date de fin, et le contrat de cautionnement au plus tard le jour du bail.',
      ],
      facts: [
        ['Loyer maximum, charges comprises', rent],
        ['Valable jusqu’au', day],
      ],
      action: { label: 'Télécharger mon visa', url },
    },
    EN: {
      subject: 'Your guarantee visa is certified',
      paragraphs: [
        'Good news: the guarantor will stand surety for you. Give this number and your family name to the landlord, who uses them to make the surety contract.',
        'The lease is signed after you received the visa and before its last day, and the surety contract at the latest on the day of the lease.',
      ],
      facts: [
        ['Maximum rent, charges included', rent],
        ['Valid until', day],
      ],
      action: { label: 'Download my visa', url },
    },
  };
  return email({ language, highlight: number, ...content[language] });
}
