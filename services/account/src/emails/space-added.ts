import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** What the e-mail about a new space needs to know; `legalName` is null for a person. */
export interface SpaceAddedEmail {
  language: Language;
  legalName: string | null;
  publicOrigin: string;
}

/** R-ACC-08, D-ACC-04. A space was added to the ring; what it waits for. Also tells the owner if it was not them. */
export function spaceAddedEmail({ language, legalName, publicOrigin }: SpaceAddedEmail): Email {
  const url = `${publicOrigin}/profil`;
  const words = {
    FR: {
      subject: legalName ? `Un espace pour ${legalName} sur votre trousseau` : 'Un nouvel espace sur votre trousseau',
      paragraphs: [
        `Vous venez d’ajouter un espace à votre trousseau\u00a0: ${legalName ? `celui de ${legalName}` : 'un espace à votre nom'}. Vous y entrez avec la même adresse et le même mot de passe, par le menu en haut de chaque page.`,
        'Prochaine étape\u00a0: complétez ses informations, avec l’IBAN du compte sur lequel il sera payé. Chaque SCI a son propre compte bancaire, et ses contrats restent dans son espace.',
        'Ce n’était pas vous\u202f? Changez votre mot de passe et écrivez-nous.',
      ],
      action: { label: 'Compléter cet espace', url },
    },
    EN: {
      subject: legalName ? `A space for ${legalName} on your ring` : 'A new space on your ring',
      paragraphs: [
        `You have just added a space to your ring: ${legalName ? `the one of ${legalName}` : 'a space in your name'}. You enter it with the same address and password, by the menu at the top of each page.`,
        'Next step: complete its information, with the IBAN of the account on which it will be paid. Each SCI has its own bank account, and its contracts stay in its space.',
        'It was not you? Change your password and write to us.',
      ],
      action: { label: 'Complete this space', url },
    },
  }[language];
  return email({ language, ...words });
}
