import { type Email, email } from '@trousseau/service/email';

/** S12, S13. The password is another one; what to do when it was somebody else. */
export function passwordChangedEmail({ publicOrigin }: { publicOrigin: string }): Email {
  return email({
    subject: 'Votre mot de passe a changé',
    paragraphs: [
      'Le mot de passe de votre espace vient d’être remplacé, et les autres appareils ont été déconnectés.',
      'C’était vous\u202f? Vous n’avez rien à faire.',
      'Ce n’était pas vous\u202f? Choisissez tout de suite un nouveau mot de passe\u00a0: celui de la personne qui l’a changé ne servira plus à rien. Vérifiez aussi que personne d’autre ne lit vos e-mails.',
    ],
    action: { label: 'Choisir un nouveau mot de passe', url: `${publicOrigin}/mot-de-passe-oublie` },
  });
}
