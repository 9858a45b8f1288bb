import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface ReceiptContested {
  number: string;
  answerByOn: Temporal.PlainDate;
  url: string;
}

/** To the landlord: what he wrote about his receipt has come, and by when somebody answers. */
export function receiptContested({ number, answerByOn, url }: ReceiptContested, language: Language): Email {
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Votre contestation de la quittance ${number} est reçue`,
      paragraphs: [
        'Un chargé d’instruction la lit et vous répond. Rien n’est versé d’ici là, et aucun délai ne court contre vous.',
        'Une somme du compte est inexacte\u202f? Corrigez-la dès maintenant dans le compte du locataire\u00a0: la quittance corrigée en partira.',
      ],
      facts: [['Réponse au plus tard le', dayIn(language, answerByOn)]],
      action: { label: 'Voir le dossier', url },
    },
    EN: {
      subject: `Your objection to the receipt ${number} has arrived`,
      paragraphs: [
        'An officer reads it and answers you. Nothing is paid until then, and no time limit runs against you.',
        'Is a sum of the account wrong? Correct it now in the tenant’s account: the corrected receipt starts from it.',
      ],
      facts: [['Answer at the latest on', dayIn(language, answerByOn)]],
      action: { label: 'See the file', url },
    },
  };
  return email({ language, ...content[language] });
}

interface ContestAnswered {
  answer: 'UPHOLD' | 'CORRECT' | 'WITHDRAW';
  number: string;
  reason: string;
  url: string;
}

type Words = Pick<EmailContent, 'subject' | 'paragraphs'> & { label: string };

const french = (number: string): Record<ContestAnswered['answer'], Words> => ({
  UPHOLD: {
    subject: `Réponse à votre contestation\u00a0: la quittance ${number} est confirmée`,
    paragraphs: [
      'Un chargé d’instruction a examiné ce que vous contestez et confirme la quittance. Validez-la pour que le versement parte, ou contestez-la de nouveau en disant ce qui manque.',
    ],
    label: 'Lire la réponse',
  },
  CORRECT: {
    subject: `Réponse à votre contestation\u00a0: la quittance ${number} est remplacée`,
    paragraphs: ['La quittance est annulée. Une quittance corrigée prend sa place et attend votre validation.'],
    label: 'Lire la quittance corrigée',
  },
  WITHDRAW: {
    subject: `Réponse à votre contestation\u00a0: la quittance ${number} est annulée`,
    paragraphs: [
      'La quittance est annulée et rien n’en sera versé. Votre dossier continue\u00a0: sa page dit la suite.',
    ],
    label: 'Voir la suite',
  },
});

const english = (number: string): Record<ContestAnswered['answer'], Words> => ({
  UPHOLD: {
    subject: `Answer to your objection: the receipt ${number} stands`,
    paragraphs: [
      'An officer has looked at your objection and the receipt stands. Validate it so that the payment leaves, or object again and say what is missing.',
    ],
    label: 'Read the answer',
  },
  CORRECT: {
    subject: `Answer to your objection: the receipt ${number} is replaced`,
    paragraphs: ['The receipt is cancelled. A corrected one takes its place and waits for you to validate it.'],
    label: 'Read the corrected receipt',
  },
  WITHDRAW: {
    subject: `Answer to your objection: the receipt ${number} is cancelled`,
    paragraphs: [
      'The receipt is cancelled and none of it will be paid. Your file goes on: its page says what is next.',
    ],
    label: 'See what is next',
  },
});

/** To the landlord: what an officer answered, and why. */
export function contestAnswered({ answer, number, reason, url }: ContestAnswered, language: Language): Email {
  const { label, ...words } = { FR: french, EN: english }[language](number)[answer];
  const said = { FR: 'Ce que répond le garant', EN: 'What the guarantor answers' }[language];
  return email({ language, ...words, facts: [[said, reason]], action: { label, url } });
}
