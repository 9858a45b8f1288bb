import { type Email, type EmailContent, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** What the reminder needs to know. */
export interface IdentifierReminderEmail {
  language: Language;
  identifier: string;
  userNumber: string;
  landlord: string;
  publicOrigin: string;
}

/** S-CAF-03. The identifier of an account, and the number that pairs it with its password. */
export function identifierReminderEmail(about: IdentifierReminderEmail): Email {
  const { language, identifier, userNumber, landlord, publicOrigin } = about;
  const url = `${publicOrigin}/espace-bailleur-partenaire`;
  const words: Record<Language, EmailContent> = {
    FR: {
      subject: 'Rappel de votre identifiant',
      paragraphs: [
        `Vous avez demandé l’identifiant de l’accès à l’espace bailleur de ${landlord}. Après la première connexion, votre adresse e-mail sert aussi d’identifiant.`,
        'Vous n’avez rien demandé\u202f? Ignorez ce message\u00a0: l’identifiant seul n’ouvre rien.',
      ],
      facts: [['Numéro d’utilisateur', userNumber]],
      action: { label: 'Me connecter', url },
    },
    EN: {
      subject: 'Your identifier',
      paragraphs: [
        `You asked for the identifier of the access to the landlord space of ${landlord}. After the first sign-in, your e-mail address serves as identifier too.`,
        'You asked for nothing? Ignore this message: the identifier alone opens nothing.',
      ],
      facts: [['User number', userNumber]],
      action: { label: 'Sign in', url },
    },
  };
  return email({ language, ...words[language], highlight: identifier });
}
