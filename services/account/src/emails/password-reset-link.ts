import { type Email, email } from '@trousseau/service/email';

/** What the e-mail with the link needs to know. */
export interface PasswordResetLinkEmail {
  token: string;
  validMinutes: number;
  publicOrigin: string;
}

/** R-ACC-15, S12. The link; its secret stands after `#`, which no browser sends to a server and no log keeps. */
export function passwordResetLinkEmail({ token, validMinutes, publicOrigin }: PasswordResetLinkEmail): Email {
  return email({
    subject: 'Choisissez un nouveau mot de passe',
    paragraphs: [
      'Vous avez demandé à remplacer le mot de passe de votre espace. Ce lien vous permet d’en choisir un nouveau.',
      `Il sert une seule fois et reste valable ${validMinutes}\u00a0minutes. Un nouveau lien remplace celui-ci. Ensuite, vous vous reconnecterez sur tous vos appareils.`,
      'Vous n’avez rien demandé\u202f? Ignorez ce message\u00a0: votre mot de passe ne change pas.',
    ],
    action: { label: 'Choisir un mot de passe', url: `${publicOrigin}/mot-de-passe-oublie#${token}` },
  });
}
