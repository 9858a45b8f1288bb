import { type Email, email } from '@trousseau/service/email';

/** S16. The second factor was switched on or off; what to do when it was somebody else. */
export function secondFactorChangedEmail({ publicOrigin, on }: { publicOrigin: string; on: boolean }): Email {
  return email({
    subject: on ? 'La double authentification est active' : 'La double authentification est désactivée',
    paragraphs: [
      on
        ? 'Un code de votre application d’authentification est maintenant demandé à chaque connexion, en plus de votre mot de passe. Vos autres appareils ont été déconnectés.'
        : 'Votre mot de passe suffit de nouveau pour ouvrir votre espace, et vos codes de secours ne servent plus.',
      'C’était vous\u202f? Vous n’avez rien à faire.',
      'Ce n’était pas vous\u202f? Choisissez tout de suite un nouveau mot de passe, puis écrivez-nous.',
    ],
    action: { label: 'Choisir un nouveau mot de passe', url: `${publicOrigin}/mot-de-passe-oublie` },
  });
}
