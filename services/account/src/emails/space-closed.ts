import { type Email, email } from '@trousseau/service/email';
import { count, quote } from '@trousseau/values/french';

/** What was closed; `wasLast`: the login opened nothing else and is erased too; `keptYears` null: nothing is kept. */
export interface SpaceClosedAbout {
  spaceName: string;
  wasLast: boolean;
  keptYears: number | null;
  publicOrigin: string;
}

/** S63. To everybody of a space that was closed: what is erased, what is kept, why and how long. */
export function spaceClosedEmail({ spaceName, wasLast, keptYears, publicOrigin }: SpaceClosedAbout): Email {
  return email({
    subject: `L’espace ${spaceName || 'sans nom'} est fermé`,
    paragraphs: [
      `L’espace ${spaceName ? quote(spaceName) : ''} vient d’être fermé. Son profil, son compte bancaire, ses demandes et ses pièces sont effacés\u00a0; plus personne n’y entre.`,
      keptYears === null
        ? 'Aucune somme n’a été versée ni due\u00a0: il ne reste rien à votre nom. Un contrat terminé ne porte plus que la mention «\u00a0Partie effacée\u00a0».'
        : `Des sommes ont été versées ou remboursées. La loi oblige à garder ces écritures ${count(keptYears, 'an')} (Code de commerce, art. L.\u00a0123-22)\u00a0: elles restent sous la mention «\u00a0Partie effacée\u00a0», sans votre nom ni votre IBAN.`,
      ...(wasLast
        ? ['Cette adresse n’ouvrait aucun autre espace\u00a0: votre adresse et votre mot de passe sont effacés aussi.']
        : []),
      'Ce n’était pas vous\u202f? Ce qui est effacé ne revient pas\u00a0: répondez à cet e-mail, nous chercherons ce qui s’est passé.',
    ],
    action: { label: 'Ouvrir Trousseau', url: publicOrigin },
  });
}
