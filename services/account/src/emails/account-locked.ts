import { type Email, email } from '@trousseau/service/email';

/** R-STATE-ACCOUNT. A login was locked by an officer, or opened again. */
export function accountLockedEmail({ publicOrigin, locked }: { publicOrigin: string; locked: boolean }): Email {
  if (!locked)
    return email({
      subject: 'Votre compte est de nouveau ouvert',
      paragraphs: ['Votre compte avait été verrouillé. Il est rouvert\u00a0: connectez-vous comme d’habitude.'],
      action: { label: 'Se connecter', url: `${publicOrigin}/connexion` },
    });
  return email({
    subject: 'Votre compte est verrouillé',
    paragraphs: [
      'Une personne du garant a verrouillé votre compte\u00a0: votre adresse et votre mot de passe n’ouvrent plus rien pour le moment, et vos appareils sont déconnectés. Rien n’est effacé, vos contrats continuent, et les autres personnes de vos espaces y entrent toujours.',
      'Pour le rouvrir, choisissez un nouveau mot de passe. Si vous ne savez pas pourquoi il a été verrouillé, répondez à cet e-mail.',
    ],
    action: { label: 'Choisir un nouveau mot de passe', url: `${publicOrigin}/mot-de-passe-oublie` },
  });
}
