import { type Email, email } from '@trousseau/service/email';

/** What the notice to the former address needs to know. */
export interface EmailChangedEmail {
  token: string;
  hours: number;
  publicOrigin: string;
}

/** S13. To the former address: the login is another one, and how to take that back. The new address is not named. */
export function emailChangedEmail({ token, hours, publicOrigin }: EmailChangedEmail): Email {
  return email({
    subject: 'L’adresse de votre espace a changé',
    paragraphs: [
      'L’adresse de connexion de votre espace vient d’être remplacée, avec votre mot de passe et un code reçu à la nouvelle adresse. Celle-ci ne sert plus à vous connecter.',
      'C’était vous\u202f? Vous n’avez rien à faire.',
      `Ce n’était pas vous\u202f? Pendant ${hours}\u00a0heures, ce lien rétablit votre adresse, déconnecte tous les appareils et vous fait choisir un nouveau mot de passe.`,
    ],
    action: { label: 'Rétablir mon adresse', url: `${publicOrigin}/retablir-mon-adresse#${token}` },
  });
}
