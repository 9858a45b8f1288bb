import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';
import { type DeadlineWords, deadlineWords } from '../domain/deadline-words.ts';
import type { LandlordClock } from '../use-cases/ring-deadlines.ts';

interface DeadlineNear {
  contractNumber: string;
  clock: LandlordClock;
  dueOn: Temporal.PlainDate;
  url: string;
}

/** What the timeline of a claim says in French, for who reads English. */
const inEnglish: Record<LandlordClock, Omit<DeadlineWords, 'actor'>> = {
  'K-MED': {
    label: 'Send the formal notice by registered letter',
    consequence: 'Sent later, it is looked at by an officer: the guarantee is not lost for that.',
  },
  'K-DECL': {
    label: 'Declare the unpaid rent',
    consequence: 'Declared later, it is looked at by an officer; it is never refused as a matter of course.',
  },
  'K-DOCS': {
    label: 'Add all the supporting documents',
    consequence: 'Without them by that day the declaration lapses; an officer may open it again.',
  },
  'K-VALID': {
    label: 'Read and validate the receipt (quittance subrogative)',
    consequence: 'Payment starts only once you have validated it.',
  },
};

/** Domain §5, to the landlord: what is to be done for an unpaid rent by a day that is near, and what happens otherwise. */
export function deadlineNear({ contractNumber, clock, dueOn, url }: DeadlineNear, language: Language): Email {
  const french = deadlineWords[clock];
  const english = inEnglish[clock];
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `${french.label} au plus tard le ${dayIn('FR', dueOn)}`,
      paragraphs: [`Il vous reste quelques jours. ${french.consequence}`],
      facts: [
        ['Contrat', contractNumber],
        ['Dernier jour', `${dayIn('FR', dueOn)} inclus`],
      ],
      action: {
        label: clock === 'K-MED' || clock === 'K-DECL' ? 'Ouvrir le compte du locataire' : 'Ouvrir le dossier',
        url,
      },
    },
    EN: {
      subject: `${english.label} by ${dayIn('EN', dueOn)}`,
      paragraphs: [`You have a few days left. ${english.consequence}`],
      facts: [
        ['Contract', contractNumber],
        ['Last day', `${dayIn('EN', dueOn)}, included`],
      ],
      action: { label: clock === 'K-MED' || clock === 'K-DECL' ? 'Open the tenant’s account' : 'Open the claim', url },
    },
  };
  return email({ language, ...content[language] });
}
