import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** What the notice needs to know; `on`: a code is asked from now on. */
export interface SecondFactorChangedEmail {
  language: Language;
  on: boolean;
  publicOrigin: string;
}

/** S16. The second factor was switched on or off; what to do when it was somebody else. */
export function secondFactorChangedEmail({ language, on, publicOrigin }: SecondFactorChangedEmail): Email {
  const url = `${publicOrigin}/mot-de-passe-oublie`;
  const words = {
    FR: {
      subject: on ? 'La double authentification est active' : 'La double authentification est désactivée',
      paragraphs: [
        on
          ? 'Un code de votre application d’authentification est maintenant demandé à chaque connexion, en plus de votre mot de passe. Vos autres appareils ont été déconnectés.'
          : 'Votre mot de passe suffit de nouveau pour ouvrir votre espace, et vos codes de secours ne servent plus.',
        'C’était vous\u202f? Vous n’avez rien à faire.',
        'Ce n’était pas vous\u202f? Choisissez tout de suite un nouveau mot de passe, puis écrivez-nous.',
      ],
      action: { label: 'Choisir un nouveau mot de passe', url },
    },
    EN: {
      subject: on ? 'Two-step sign-in is on' : 'Two-step sign-in is off',
      paragraphs: [
        on
          ? 'A code of your authenticator is now asked at each sign-in, beside your password. Your other devices were signed out.'
          : 'Your password is enough again to open your space, and your recovery codes no longer work.',
        'Was it you? There is nothing to do.',
        'It was not you? Choose a new password at once, then write to us.',
      ],
      action: { label: 'Choose a new password', url },
    },
  }[language];
  return email({ language, ...words });
}
