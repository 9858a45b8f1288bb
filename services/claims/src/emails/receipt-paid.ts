import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { centsIn, type Language } from '@trousseau/values/language';

interface ReceiptPaid {
  number: string;
  indemnityCents: number;
  period: string;
  bankReference: string;
  /** It pays repairs: there is no account to keep. */
  forDamage: boolean;
  url: string;
}

/** R-CLM-13, R-SUB-06: what a landlord still does once unpaid rent is indemnified. */
const rent: Record<Language, string[]> = {
  FR: [
    'Chaque mois, jusqu’au remboursement complet, notez dans le compte du locataire le loyer dû et les sommes reçues, même si les paiements ont repris.',
    'Si votre locataire vous règle une échéance déjà indemnisée, cette somme est à reverser au garant.',
  ],
  EN: [
    'Each month, until everything is repaid, note in the tenant’s account the rent due and the sums received, also once payments have started again.',
    'If your tenant pays you a month that was indemnified already, this sum is to be paid back to the guarantor.',
  ],
};

const damage: Record<Language, string[]> = {
  FR: ['Si votre locataire vous règle lui-même ces réparations, cette somme est à reverser au garant.'],
  EN: ['If your tenant pays these repairs to you, this sum is to be paid back to the guarantor.'],
};

/** N-PAID, to the landlord: the transfer left, and what is left to do. */
export function receiptPaid(facts: ReceiptPaid, language: Language): Email {
  const { number, period, bankReference, url } = facts;
  const indemnity = centsIn(language, facts.indemnityCents);
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Votre indemnité de ${indemnity} est versée`,
      paragraphs: [
        'Le virement est parti vers le compte indiqué dans votre profil.',
        ...(facts.forDamage ? damage.FR : rent.FR),
      ],
      facts: [
        ['Quittance', number],
        ['Pour', period],
        ['Référence du virement', bankReference],
      ],
      action: { label: 'Voir le dossier', url },
    },
    EN: {
      subject: `Your indemnity of ${indemnity} is paid`,
      paragraphs: [
        'The transfer left for the account stated in your profile.',
        ...(facts.forDamage ? damage.EN : rent.EN),
      ],
      facts: [
        ['Receipt', number],
        ['For', period],
        ['Reference of the transfer', bankReference],
      ],
      action: { label: 'See the file', url },
    },
  };
  return email({ language, ...content[language] });
}
