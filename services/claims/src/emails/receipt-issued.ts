import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { centsIn, dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface ReceiptIssued {
  number: string;
  indemnityCents: number;
  period: string;
  validateByOn: Temporal.PlainDate;
  url: string;
}

/** N-RECEIPT, to the landlord: a receipt waits for his agreement (K-VALID). */
export function receiptIssued(facts: ReceiptIssued, language: Language): Email {
  const { number, period, url } = facts;
  const indemnity = centsIn(language, facts.indemnityCents);
  const validateBy = dayIn(language, facts.validateByOn);
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Votre quittance ${number} est prête à valider`,
      paragraphs: [
        'Votre dossier est vérifié. Lisez la quittance subrogative, puis validez-la\u00a0: le versement n’est déclenché qu’à ce moment.',
        'Une somme vous semble inexacte\u202f? Ne validez pas\u00a0: contestez la quittance depuis le dossier, en disant ce qui ne va pas.',
      ],
      facts: [
        ['Indemnité', indemnity],
        ['Pour', period],
        ['À valider de préférence avant le', validateBy],
      ],
      action: { label: 'Lire et valider la quittance', url },
    },
    EN: {
      subject: `Your receipt ${number} is ready to validate`,
      paragraphs: [
        'Your file is checked. Read the receipt (quittance subrogative), then validate it: payment starts only then.',
        'Does a sum seem wrong to you? Do not validate: object to the receipt from its file, and say what is wrong.',
      ],
      facts: [
        ['Indemnity', indemnity],
        ['For', period],
        ['To validate preferably before', validateBy],
      ],
      action: { label: 'Read and validate the receipt', url },
    },
  };
  return email({ language, ...content[language] });
}
