import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface DamageDecided {
  decision: 'ASK_PAPERS' | 'RELIEVE' | 'REFUSE' | 'UPHOLD_APPEAL';
  number: string;
  reason: string;
  documentsByOn: Temporal.PlainDate;
  url: string;
}

type Words = Pick<EmailContent, 'subject' | 'paragraphs'> & { label: string };

const french = (number: string): Record<DamageDecided['decision'], Words> => ({
  ASK_PAPERS: {
    subject: `Il manque des pièces à votre dossier ${number}`,
    paragraphs: ['Un chargé d’instruction a lu votre dossier de dégradations et vous demande de le compléter.'],
    label: 'Compléter le dossier',
  },
  RELIEVE: {
    subject: `Votre dossier de dégradations ${number} est rouvert`,
    paragraphs: ['Un chargé d’instruction a levé l’arrêt de votre dossier. Joignez les pièces qui manquent.'],
    label: 'Joindre les pièces',
  },
  REFUSE: {
    subject: `Votre dossier de dégradations ${number} est refusé`,
    paragraphs: [
      'Un chargé d’instruction a examiné votre dossier et l’a refusé. Aucune indemnité ne sera versée pour ces dégradations.',
      'Vous n’êtes pas d’accord\u202f? Répondez au garant dans les deux mois en indiquant le numéro du dossier et ce que vous contestez\u00a0: une autre personne réexaminera votre demande.',
    ],
    label: 'Voir le dossier',
  },
  UPHOLD_APPEAL: {
    subject: `Votre dossier de dégradations ${number} est repris`,
    paragraphs: [
      'Une autre personne a réexaminé votre dossier après votre contestation\u00a0: le refus est levé. Vos pièces restent valables et la quittance à valider suivra.',
    ],
    label: 'Voir le dossier',
  },
});

const english = (number: string): Record<DamageDecided['decision'], Words> => ({
  ASK_PAPERS: {
    subject: `Documents are missing in your file ${number}`,
    paragraphs: ['An officer has read your damage file and asks you to complete it.'],
    label: 'Complete the file',
  },
  RELIEVE: {
    subject: `Your damage file ${number} is open again`,
    paragraphs: ['An officer has lifted the lapse of your file. Add the missing documents.'],
    label: 'Add the documents',
  },
  REFUSE: {
    subject: `Your damage file ${number} is refused`,
    paragraphs: [
      'An officer has examined your file and refused it. No indemnity will be paid for this damage.',
      'You do not agree? Answer the guarantor within two months with the number of the file and what you contest: somebody else will look at it again.',
    ],
    label: 'See the file',
  },
  UPHOLD_APPEAL: {
    subject: `Your damage file ${number} is taken up again`,
    paragraphs: [
      'Somebody else has looked at your file again after you contested: the refusal is lifted. Your documents remain good and the receipt to validate will follow.',
    ],
    label: 'See the file',
  },
});

/** N-REFUSAL and what leads to it, to the landlord: the officer’s words, and what to do (R-DEG-03). */
export function damageDecided(
  { decision, number, reason, documentsByOn, url }: DamageDecided,
  language: Language,
): Email {
  const { label, ...words } = { FR: french, EN: english }[language](number)[decision];
  const labels = {
    FR: { reason: 'Ce qu’il vous dit', by: 'Pièces attendues avant le' },
    EN: { reason: 'What the officer says', by: 'Documents expected by' },
  }[language];
  const facts: [string, string][] = [[labels.reason, reason]];
  if (decision === 'ASK_PAPERS' || decision === 'RELIEVE') facts.push([labels.by, dayIn(language, documentsByOn)]);
  return email({ language, ...words, facts, action: { label, url } });
}
