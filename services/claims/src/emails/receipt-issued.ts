import { type Email, email } from '@trousseau/service/email';
import { formatCents } from '@trousseau/values/cents';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';

interface ReceiptIssued {
  number: string;
  indemnityCents: number;
  period: string;
  validateByOn: Temporal.PlainDate;
  url: string;
}

/** N-RECEIPT, to the landlord: a receipt waits for his agreement (K-VALID). */
export function receiptIssued(facts: ReceiptIssued): Email {
  return email({
    subject: `Votre quittance ${facts.number} est prête à valider`,
    paragraphs: [
      'Votre dossier est vérifié. Lisez la quittance subrogative, puis validez-la\u00a0: le versement n’est déclenché qu’à ce moment.',
      'Une somme vous semble inexacte\u202f? Ne validez pas et écrivez à votre chargé d’instruction.',
    ],
    facts: [
      ['Indemnité', formatCents(facts.indemnityCents)],
      ['Pour', facts.period],
      ['À valider de préférence avant le', formatDay(facts.validateByOn)],
    ],
    action: { label: 'Lire et valider la quittance', url: facts.url },
  });
}
