import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** What the e-mail with the link needs to know. */
export interface PasswordResetLinkEmail {
  language: Language;
  token: string;
  validMinutes: number;
  publicOrigin: string;
}

/** R-ACC-15, S12. The link; its secret stands after `#`, which no browser sends to a server and no log keeps. */
export function passwordResetLinkEmail(about: PasswordResetLinkEmail): Email {
  const { language, token, validMinutes, publicOrigin } = about;
  const url = `${publicOrigin}/mot-de-passe-oublie#${token}`;
  const words = {
    FR: {
      subject: 'Choisissez un nouveau mot de passe',
      paragraphs: [
        'Vous avez demandé à remplacer le mot de passe de votre espace. Ce lien vous permet d’en choisir un nouveau.',
        `Il sert une seule fois et reste valable ${validMinutes}\u00a0minutes. Un nouveau lien remplace celui-ci. Ensuite, vous vous reconnecterez sur tous vos appareils.`,
        'Vous n’avez rien demandé\u202f? Ignorez ce message\u00a0: votre mot de passe ne change pas.',
      ],
      action: { label: 'Choisir un mot de passe', url },
    },
    EN: {
      subject: 'Choose a new password',
      paragraphs: [
        'You asked to replace the password of your space. This link lets you choose a new one.',
        `It works once and for ${validMinutes} minutes. A new link replaces this one. Afterwards you sign in again on all your devices.`,
        'You asked for nothing? Ignore this message: your password does not change.',
      ],
      action: { label: 'Choose a password', url },
    },
  }[language];
  return email({ language, ...words });
}
