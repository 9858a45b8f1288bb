import { type Email, email } from '@trousseau/service/email';

/** R-STATE-ACCOUNT. An officer locked the space of a person, or opened it again. */
export function spaceLockedEmail({ publicOrigin, locked }: { publicOrigin: string; locked: boolean }): Email {
  if (!locked)
    return email({
      subject: 'Votre espace est de nouveau ouvert',
      paragraphs: ['Votre espace avait été verrouillé. Il est rouvert\u00a0: connectez-vous comme d’habitude.'],
      action: { label: 'Se connecter', url: `${publicOrigin}/connexion` },
    });
  return email({
    subject: 'Votre espace est verrouillé',
    paragraphs: [
      'Une personne du garant a verrouillé votre espace\u00a0: plus personne ne peut y entrer pour le moment. Rien n’est effacé, et vos contrats continuent.',
      'Répondez à cet e-mail pour en connaître la raison et le faire rouvrir.',
    ],
  });
}
