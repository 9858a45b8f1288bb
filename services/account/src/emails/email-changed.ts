import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** What the notice to the former address needs to know. */
export interface EmailChangedEmail {
  language: Language;
  token: string;
  hours: number;
  publicOrigin: string;
}

/** S13. To the former address: the login is another one, and how to take that back. The new address is not named. */
export function emailChangedEmail({ language, token, hours, publicOrigin }: EmailChangedEmail): Email {
  const url = `${publicOrigin}/retablir-mon-adresse#${token}`;
  const words = {
    FR: {
      subject: 'L’adresse de votre espace a changé',
      paragraphs: [
        'L’adresse de connexion de votre espace vient d’être remplacée, avec votre mot de passe et un code reçu à la nouvelle adresse. Celle-ci ne sert plus à vous connecter.',
        'C’était vous\u202f? Vous n’avez rien à faire.',
        `Ce n’était pas vous\u202f? Pendant ${hours}\u00a0heures, ce lien rétablit votre adresse, déconnecte tous les appareils et vous fait choisir un nouveau mot de passe.`,
      ],
      action: { label: 'Rétablir mon adresse', url },
    },
    EN: {
      subject: 'The address of your space has changed',
      paragraphs: [
        'The address you sign in with has just been replaced, with your password and a code received at the new address. This one no longer signs you in.',
        'Was it you? There is nothing to do.',
        `It was not you? For ${hours} hours, this link restores your address, signs every device out and lets you choose a new password.`,
      ],
      action: { label: 'Restore my address', url },
    },
  }[language];
  return email({ language, ...words });
}
