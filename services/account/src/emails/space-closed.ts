import { type Email, email } from '@trousseau/service/email';
import { count } from '@trousseau/values/french';
import type { Language } from '@trousseau/values/language';

/** What was closed; `wasLast`: the login opened nothing else and is erased too; `keptYears` null: nothing is kept. */
export interface SpaceClosedEmail {
  language: Language;
  spaceName: string | null;
  wasLast: boolean;
  keptYears: number | null;
  publicOrigin: string;
}

/** S63. To everybody of a space that was closed: what is erased, what is kept, why and how long. */
export function spaceClosedEmail({ language, publicOrigin, ...closed }: SpaceClosedEmail): Email {
  return email({ language, ...WORDS[language](closed), action: { label: OPEN[language], url: publicOrigin } });
}

type Closed = Omit<SpaceClosedEmail, 'language' | 'publicOrigin'>;

const OPEN: Record<Language, string> = { FR: 'Ouvrir Trousseau', EN: 'Open Trousseau' };

const WORDS = {
  FR: ({ spaceName, keptYears, wasLast }: Closed) => ({
    subject: spaceName ? `L’espace ${spaceName} est fermé` : 'Votre espace est fermé',
    paragraphs: [
      'Son profil, son compte bancaire, ses demandes et ses pièces sont effacés\u00a0; plus personne n’y entre.',
      keptYears === null
        ? 'Aucune somme n’a été versée ni due\u00a0: il ne reste rien à votre nom. Un contrat terminé ne porte plus que la mention «\u00a0Partie effacée\u00a0».'
        : `Des sommes ont été versées ou dues. La loi oblige à garder ces écritures ${count(keptYears, 'an')} (Code de commerce, art.\u00a0L.\u00a0123-22)\u00a0: elles restent sous la mention «\u00a0Partie effacée\u00a0», sans votre nom ni votre IBAN.`,
      ...(wasLast
        ? ['Cette adresse n’ouvrait aucun autre espace\u00a0: votre adresse et votre mot de passe sont effacés aussi.']
        : []),
      'Ce n’était pas vous\u202f? Ce qui est effacé ne revient pas\u00a0: répondez à cet e-mail, nous chercherons ce qui s’est passé.',
    ],
  }),
  EN: ({ spaceName, keptYears, wasLast }: Closed) => ({
    subject: spaceName ? `The space ${spaceName} is closed` : 'Your space is closed',
    paragraphs: [
      'Its profile, its bank account, its requests and its papers are erased; nobody enters it any more.',
      keptYears === null
        ? 'No money was paid or owed: nothing is left in your name. A contract that has ended only says “Partie effacée”.'
        : `Money was paid or owed. The law obliges us to keep these entries ${keptYears} years (Code de commerce, art. L. 123-22): they stay under the words “Partie effacée”, without your name or your IBAN.`,
      ...(wasLast ? ['This address opened no other space: your address and your password are erased too.'] : []),
      'It was not you? What is erased does not come back: answer this e-mail, we will look into what happened.',
    ],
  }),
} satisfies Record<Language, (closed: Closed) => Pick<Email, 'subject'> & { paragraphs: string[] }>;
