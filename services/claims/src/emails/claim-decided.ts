import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface ClaimRelieved {
  number: string;
  reason: string;
  documentsByOn: Temporal.PlainDate;
  url: string;
}

/** To the landlord: his claim goes on, although its papers came late (K-DOCS). */
export function claimRelieved({ number, reason, documentsByOn, url }: ClaimRelieved, language: Language): Email {
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Votre dossier d’impayé ${number} est rouvert`,
      paragraphs: [
        'Un chargé d’instruction a levé l’arrêt de votre dossier. Joignez les pièces qui manquent avant la date ci-dessous.',
      ],
      facts: [
        ['Ce qu’il vous dit', reason],
        ['Pièces attendues avant le', dayIn(language, documentsByOn)],
      ],
      action: { label: 'Joindre les pièces', url },
    },
    EN: {
      subject: `Your claim ${number} is open again`,
      paragraphs: ['An officer has lifted the lapse of your claim. Add the missing documents before the day below.'],
      facts: [
        ['What the officer says', reason],
        ['Documents expected before', dayIn(language, documentsByOn)],
      ],
      action: { label: 'Add the documents', url },
    },
  };
  return email({ language, ...content[language] });
}

interface DecidedClaim {
  number: string;
  reason: string;
  url: string;
}

/** N-REFUSAL, to the landlord: why, and how to contest. */
export function claimRefused({ number, reason, url }: DecidedClaim, language: Language): Email {
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Votre dossier d’impayé ${number} est refusé`,
      paragraphs: [
        'Un chargé d’instruction a examiné votre dossier et l’a refusé. Aucune indemnité ne sera versée pour cet impayé.',
        'Vous n’êtes pas d’accord\u202f? Répondez au garant dans les deux mois en indiquant le numéro du dossier et ce que vous contestez\u00a0: une autre personne réexaminera votre demande.',
      ],
      facts: [['Motif', reason]],
      action: { label: 'Voir le dossier', url },
    },
    EN: {
      subject: `Your claim ${number} is refused`,
      paragraphs: [
        'An officer has examined your claim and refused it. No indemnity will be paid for this unpaid rent.',
        'You do not agree? Answer the guarantor within two months with the number of the claim and what you contest: somebody else will look at it again.',
      ],
      facts: [['Reason', reason]],
      action: { label: 'See the claim', url },
    },
  };
  return email({ language, ...content[language] });
}

/** To the landlord: what he contested was looked at by somebody else, and the claim goes on (K-RECEIPT). */
export function claimAppealUpheld({ number, reason, url }: DecidedClaim, language: Language): Email {
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Votre dossier d’impayé ${number} est repris`,
      paragraphs: [
        'Une autre personne a réexaminé votre dossier après votre contestation\u00a0: le refus est levé. Vos pièces restent valables et la quittance à valider suivra.',
      ],
      facts: [['Ce qu’elle vous dit', reason]],
      action: { label: 'Voir le dossier', url },
    },
    EN: {
      subject: `Your claim ${number} is taken up again`,
      paragraphs: [
        'Somebody else has looked at your claim again after you contested: the refusal is lifted. Your documents remain good and the receipt to validate will follow.',
      ],
      facts: [['What they say', reason]],
      action: { label: 'See the claim', url },
    },
  };
  return email({ language, ...content[language] });
}
