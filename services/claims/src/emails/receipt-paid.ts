import { type Email, email } from '@trousseau/service/email';
import { formatCents } from '@trousseau/values/cents';

interface ReceiptPaid {
  number: string;
  indemnityCents: number;
  period: string;
  bankReference: string;
  url: string;
}

/** N-PAID, to the landlord: the transfer left; the account is to be kept every month (R-CLM-13). */
export function receiptPaid(facts: ReceiptPaid): Email {
  return email({
    subject: `Votre indemnité de ${formatCents(facts.indemnityCents)} est versée`,
    paragraphs: [
      'Le virement est parti vers le compte indiqué dans votre profil.',
      'Chaque mois, jusqu’au remboursement complet, notez dans le compte du locataire le loyer dû et les sommes reçues, même si les paiements ont repris.',
      'Si votre locataire vous règle une échéance déjà indemnisée, cette somme est à reverser au garant.',
    ],
    facts: [
      ['Quittance', facts.number],
      ['Pour', facts.period],
      ['Référence du virement', facts.bankReference],
    ],
    action: { label: 'Voir le dossier', url: facts.url },
  });
}
