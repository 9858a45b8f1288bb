import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** S12, S13. The password is another one; what to do when it was somebody else. */
export function passwordChangedEmail({ language, publicOrigin }: { language: Language; publicOrigin: string }): Email {
  const url = `${publicOrigin}/mot-de-passe-oublie`;
  const words = {
    FR: {
      subject: 'Votre mot de passe a changé',
      paragraphs: [
        'Le mot de passe de votre espace vient d’être remplacé, et les autres appareils ont été déconnectés.',
        'C’était vous\u202f? Vous n’avez rien à faire.',
        'Ce n’était pas vous\u202f? Choisissez tout de suite un nouveau mot de passe\u00a0: celui de la personne qui l’a changé ne servira plus à rien. Vérifiez aussi que personne d’autre ne lit vos e-mails.',
      ],
      action: { label: 'Choisir un nouveau mot de passe', url },
    },
    EN: {
      subject: 'Your password has changed',
      paragraphs: [
        'The password of your space has just been replaced, and the other devices were signed out.',
        'Was it you? There is nothing to do.',
        'It was not you? Choose a new password at once: the one of whoever changed it will open nothing any more. Also check that nobody else reads your e-mails.',
      ],
      action: { label: 'Choose a new password', url },
    },
  }[language];
  return email({ language, ...words });
}
