import { type Email, email } from '@trousseau/service/email';

/** What the e-mail about a new space needs to know; `legalName` is null for a person. */
export interface SpaceAddedEmail {
  legalName: string | null;
  publicOrigin: string;
}

/** R-ACC-08, D-ACC-04. A space was added to the ring; what it waits for. Also tells the owner if it was not them. */
export function spaceAddedEmail({ legalName, publicOrigin }: SpaceAddedEmail): Email {
  const which = legalName ? `celui de ${legalName}` : 'un espace à votre nom';
  return email({
    subject: legalName ? `Un espace pour ${legalName} sur votre trousseau` : 'Un nouvel espace sur votre trousseau',
    paragraphs: [
      `Vous venez d’ajouter un espace à votre trousseau\u00a0: ${which}. Vous y entrez avec la même adresse et le même mot de passe, par le menu en haut de chaque page.`,
      'Prochaine étape\u00a0: complétez ses informations, avec l’IBAN du compte sur lequel il sera payé. Chaque SCI a son propre compte bancaire, et ses contrats restent dans son espace.',
      'Ce n’était pas vous\u202f? Changez votre mot de passe et écrivez-nous.',
    ],
    action: { label: 'Compléter cet espace', url: `${publicOrigin}/profil` },
  });
}
