import { type Email, email } from '@trousseau/service/email';
import { formatCents } from '@trousseau/values/cents';
import { formatDay, typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';

/** « Votre visa est certifié »: what to hand over, and until when. */
export function visaCertified(data: {
  number: string;
  maxRentCents: number;
  validUntil: Temporal.PlainDate;
  url: string;
}): Email {
  return email({
    subject: 'Votre visa de garantie est certifié',
    paragraphs: [
      typography(
        'Bonne nouvelle : le garant se portera caution pour vous. Donnez ce numéro et votre nom de famille au bailleur ; il s’en sert pour établir le contrat de cautionnement.',
      ),
      typography(
        'Le bail se signe après la réception du visa et avant sa date de fin, et le contrat de cautionnement au plus tard le jour du bail.',
      ),
    ],
    highlight: data.number,
    facts: [
      ['Loyer maximum, charges comprises', formatCents(data.maxRentCents)],
      ['Valable jusqu’au', formatDay(data.validUntil)],
    ],
    action: { label: 'Télécharger mon visa', url: data.url },
  });
}
